import { foldWord } from './names';

/** What bears names of people, by kind, in English and Spanish together: shops, goods, plants, teams, feasts, pets. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(foldWord));

/** What is made, sold, eaten, worn, shown or sung, behind its maker's or its subject's name: "Ejemplo typewriter", "an Ana Ejemplo poster". */
export const goods = words(`
  fabric fabrics cloth cotton wool yarn paint paints ink inks tape glue crayon crayons marker markers jam sauce cider ale beer wine gin whisky cheese biscuit biscuits cookie cookies cracker crackers chocolate chocolates sweets cereal yogurt yoghurt
  projector projectors printer printers copier copiers laptop laptops calculator calculators tablets boots shoes trainers guitar guitars piano pianos keyboard keyboards bike bikes bicycle bicycles minibus minibuses van vans entrance exit gate gates site
  campus wing block building corridor stand stadium roundabout bypass estate edition paperback hardback typewriter typewriters sewing amplifier microphone microphones trumpet violin saxophone drum drums truck trucks tractor tractors mower mowers tyre tyres tire tires
  boiler boilers fridge freezer stove heater heaters lamp lamps lock locks safe piping paper papers pens pencils binders folders cabinets shelving carpet carpets tiles bricks timber lumber insurance hamper hampers voucher vouchers tea coffee rice flour oil
  vinegar honey syrup pesto soup soups salad dressing pie pies sausages bacon ham chips crisps sandwich sandwiches pasta noodles ketchup mustard mayo relish pickles deviled juice soda lemonade candy gum toffee fudge cake cakes bread buns muffins rolls
  perfume soap shampoo candles lotion jeans jackets jerseys jersey shirts shirt sweater hoodie scarf uniform uniforms poster posters print prints fans clips clip costume costumes tribute movie movies film films album albums songs record records biography
  documentary exhibition exhibit concert telescope telescopes statue mural bust portrait portraits lookalike impersonator soundtrack musical cartoon cartoons comics puppet puppets doll dolls figurine premiership tournament regatta marathon original
  espumante espumantes cerveza vino queso quesos galletas mermelada helado helados chocolate chocolates tela telas zapatillas pintura pinturas marcadores plumones fotocopiadora impresora impresoras proyector calculadora calculadoras bicicleta tractor
  pan panes aceite harina jamón embutidos turrón turrones yogures refrescos zumos jugos camisetas mochilas cuadernos cuadernillos láminas afiche afiches cartel carteles póster pósteres disfraz películas discos novelas
`);

/** What plants, stones and animals are made of, or made into: "Hazel nuts", "Jasmine tea". */
export const nature = words(`
  nut nuts seed seeds cutting cuttings petal petals tree trees bush bushes flower flowers root roots oil bark berry berries feather feathers droppings nest nests egg eggs trout bead beads stone stones green blue red pink black white syrup jelly schools church
  values holiday holidays solstice equinox marino marina blanca blancas rojas roja silvestre silvestres lunar leaf plant hedge hedges pesto tea rice water honey soap salt bowl bowls bracelet bracelets
  necklace pendant dragon marigolds gas grass bed beds quilt quilts garland garlands bouquet bouquets perfume scent
`);

/** What firms, houses and teams are called behind their owner's or their town's name, with a capital: "Ejemplo Tire", "Ejemplo’s Café", "Ejemplo Terriers". */
export const trades = words(`
  Plumbing Tire Tires Tyres Timber Lumber Textiles Stationers Stationery Stores Store Supply Supplies Furniture Builders Building Roofing Farm Farms Dairy Foods Food Coffee Tea Instruments Systems Software Solutions Consulting Consultants Logistics Removals Printers Printing
  Trading Industries Automotive Auto Autos Motors Tours Travel Transport Coaches Buses Bakery Bakers Catering Hardware Electric Electrics Electrical Electronics Publishers Publishing Press Books Bookshop Bookstore Theatres Theaters Cinemas Cinema Pictures Records Music Pharmacy
  Pharmacies Chemists Opticians Optical Dental Dentistry Law Legal Realty Properties Homes Estates Construction Contracting Concrete Paving Landscaping Nursery Nurseries Florist Florists Flowers Garage Heating Cooling Glass Windows Doors Floors Flooring Carpets Paint Paints
  Trophies Awards Sports Sporting Outfitters Uniforms Shoes Jewelers Jewellers Jewelry Watches Clothing Tailors Cleaners Laundry Media Studios Photography Photo Photos Signs Graphics Designs Design Partners Associates Capital Financial Finance Accounting Accountants Insurance
  Café Cafe Kitchen Kitchens Diner Deli Grill Pizza Pizzeria Burgers BBQ Barbecue Tavern Brewery Brewing Winery Vineyards Orchards Orchard Meats Butchers Butcher Seafood Fish Candy Donuts Doughnuts Cupcakes Cakes Chocolates Creamery Salon Barbershop Barbers Toys Games Crafts
  Energy Fuel Fuels Oil Gas Solar Water Marine Aviation Trucking Haulage Freight Storage Rentals Hire Equipment Tools Machinery Manufacturing Steel Metals Lines Ferries Cruises Lodge Motel Resort Spa Gym Fitness Fund Premiership Taxis Cabs
  Terriers Tigers Knights Wolves Wolverines Hawks Eagles Lions Bears Panthers Cougars Rangers Rovers United Bulldogs Wildcats Warriors Raiders Bulls Rams Falcons Mustangs Broncos Cardinals Bluejays Hornets Vikings Titans Spartans Trojans Chargers Rockets Stars Giants Pirates
  Coast Shore Range Gorge Reserve Peninsula Highlands Downs Moor Dales Plains Canyon Harbour Harbor Basin Junction Track Wok Noodles Sushi Steakhouse Buffet Chippy
  Run Race Relay Cup Bowl Shield Trophy Games Classic Invitational
  Candles Pies Sausages Ices Crisps Butchers Grocers
  Editores Ediciones Automotriz Deportes Muebles Turismo Viajes Distribuciones Construcciones Transportes Seguros Abogados Arquitectos Asociados Ofimática Informática Fontanería Pinturas Repuestos Materiales Maderas Hermanos Hnos Bros
`);

/** In Spanish, straight before a name with "de" or without: feasts, prizes, saints, what is called after them. */
export const publicHeads = words(`
  plaza calle avenida paseo parroquia iglesia capilla ermita semana día mes año virgen señora romería fiesta fiestas feria festival noche puente barrio colonia ciudad valle costa monte camino cuesta puerta torre fuente casa museo parque premio premios copa trofeo torneo
  torneos liga certamen concurso olimpiada olimpiadas carrera beca becas proceso acuerdo cultura bandera marcha jornada jornadas cruz cerro convento hermandad cofradía urbanización residencial edificio estación gruta santuario ejido ley
`);

/** Of places "de" leads to their name; of others to whose they are. */
export const waters = words(`
  lago laguna río arroyo cerro sierra volcán isla islas bahía golfo cabo playa valle cañón embalse presa puerto cordillera desierto estrecho península lake bay cape gulf isle sea mar marca editorial virgen santuario basílica señora romería parroquia ermita gruta cofradía
  hermandad proceso ribera pico monte mount strait
`);

/** The same in Spanish, straight before a name and no person: "Abarrotes Ejemplo". */
export const shops = words(`
  editorial editoriales autobús autobuses autocar autocares bus buses transportes transporte taxis mudanzas marca marcas bodega bodegas viña hotel hostal pensión posada fonda mesón taberna bar restaurante restaurant café kiosco kiosko
  quiosco tienda almacén almacenes supermercado súper mercado bazar imprenta farmacia droguería óptica ferretera gasolinera notaría despacho bufete constructora inmobiliaria aseguradora naviera aerolínea laboratorio laboratorios estudio
  estudios talleres teatro cine sala auditorio pabellón polideportivo piscina estadio gimnasio radio canal diario revista premio premios beca becas copa trofeo torneo liga fundación grupo banda orquesta coro viveros vivero floristería helados chocolates
  galletas zapatos vinos cerveza quesos telas muebles semillas harina aceite pinturas cuadernos cuadernillos tintas libreros colegio escuela instituto liceo academia universidad facultad jardín guardería biblioteca museo hospital clínica parroquia capilla ermita aula pasillo edificio torre
  calle avenida plaza paseo parque pasaje barrio colonia urbanización residencial puente mercado estación parada río lago laguna arroyo cerro sierra volcán isla islas bahía golfo cabo playa valle cañón embalse presa puerto cordillera
  desierto estrecho península lake river mount mountain creek bay cape island hotel brand publisher publishers bakery pharmacy pub storm hurricane prize cup trophy award
  refaccionaria funeraria ferretería vulcanizadora ladrillera maderera embotelladora gaseosas abarrotes mercería papelería autoservicio comercial distribuidora distribuciones reformas construcciones carpintería herrería taller seguros autoescuela gestoría asesoría consultora remises remís combis combi micro micros línea ruta catering panificadora frigorífico
  rotisería pizzería heladería estancia finca hacienda rancho granja tambo constructores ingenieros seminario residencia pabellón festival feria certamen concurso ley decreto plan método test prueba cuaderno manual diccionario enciclopedia huracán tormenta princesa príncipe reina
  princess prince queen king saint
`);

/** What given names also are, of plants and stones. */
export const natural = words(`
  Jasmine Jazmín Jasmin Rose Rosa Rosas Violet Violeta Ivy Basil Hazel Olive Oliva Sage Ginger Rosemary Romero Lily Lirio Daisy Margarita Poppy Amapola Iris Heather Holly Willow Laurel Myrtle Fern Clementine Cherry Apple Honey Saffron Juniper Clover Marigold Azucena Hortensia
  Dalia Dahlia Camelia Begonia Acacia Magnolia Verbena Petunia Primrose Jade Ruby Pearl Perla Opal Amber Crystal Esmeralda Stone Reed Marsh Rush Birch Ash Ashe Rowan Linden Forrest Forest Flor Flora Robin Wren Lark Jay Martin Fox Wolf Drake Heath Moss Bracken Bramble
  Robles Naranjo Manzano Parra Olmo Cerezo Pino Prado Campos Rocío Luna Nieves Celeste Blanca Estrella Sol Mar Autumn Summer Winter Christian Easter Azul Cielo Jacinto Lavender Coral Cedar Aspen Ebony Sandy Sunny Misty Stormy Savannah Bay Brook
`);

/** Who is credited, painted or played: "Author Ana Ejemplo", "Ejemplo, el filósofo". */
export const authors = words(`
  author authors novelist poet illustrator philosopher composer painter sculptor singer songwriter musician actor actress playwright filmmaker historian scientist physicist chemist inventor explorer astronaut president emperor pope saint goddess queen king princess prince
  escritor escritora autor autora poeta poetisa novelista ilustrador ilustradora filósofo filósofa compositor compositora pintor pintora escultor escultora cantante cantautor cantautora músico actor actriz dramaturgo dramaturga cineasta historiador historiadora científico
  científica inventor explorador conquistador prócer libertador presidente emperador papa santo santa diosa reina rey virrey caudillo muralista
`);

/** Whom children call by a name, too: "Ana, the hamster". */
export const pets = words(`
  hamster rabbit cat dog puppy kitten guinea goldfish fish tortoise turtle parrot budgie hen chicken rooster pony horse donkey goat lamb sheep snake lizard gecko snail stick bear elephant whale skeleton robot puppet mascot drone tractor
  perra perro gata gato coneja conejo tortuga loro gallina gallo yegua caballo burro burra cabra oveja cerdo cuya cuy iguana pez títere mascota muñeca muñeco elefante
`);

/** What two words together are, whoever bears the first. */
export const pairs: ReadonlySet<string> = new Set(
  `graham crackers,graham flour,caesar salad,earl grey,jack russell,jack russells,victoria sponge,victoria sponges,victoria plums,charlotte russe,cobb salad,pat answers,pat answer,frank discussion,frank discussions,frank talk,frank conversation,
  frank conversations,frank feedback,frank exchange,frank answers,frank words,christian school,christian schools,christian radio,christian values,christian camp,christian church,christian holidays,mason jar,mason jars,mason bees,angel food,angel hair,angel delight,
  jack fruit,bob cut,billy goat,billy goats,teddy bear,teddy bears,molly coddle,shirley temple,grace period,grace periods,grace days,grace notes,faith groups,faith schools,faith leaders,faith community,joy ride,hope chest,dawn chorus,dawn patrol,art supplies,art room,art club,
  art show,art class,art teacher,art lesson,art lessons,dean list,grant application,grant applications,grant report,grant reports,grant money,grant writer,grant writers,grant deadline,bill pay,rich text,rich tasks,rich task,miles per,miles away,marsh gas,patience pays,
  jimmy cans,olive oil,rose hips,rose garden,rose water,ray gun,chase down,pearl barley,penny drive,penny jar,penny whistle,robin redbreast,robin hood,dusty shelves,sandy soil,sandy beach,sunny side,sunny spells,stormy weather,story time,
  sol naciente,luna llena,luna nueva,mar abierto,rosa claro,rosa oscuro,celeste oscuro,celeste claro,blanca nieves,clement weather,inclement weather,waltzing matilda,sweet caroline,hey jude,billie jean,danny boy,eleanor rigby,oh susanna,sunny d,sunny delight,cruz roja,cruz verde,protección civil,ash wednesday,good friday,palm sunday,columbus day,wells fargo,carol singing,carol singers,carol service,carol concert,paz interior,flor nacional,vale decir,vale aclarar,vale recordar,vale destacar,vale doble,vale escolar`
    .split(',')
    .map((pair) => foldWord(pair.trim())),
);
