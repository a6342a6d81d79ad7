import { foldWord } from './names';

/** What words around a name say of it, in English and Spanish together: what is common in one is seldom a trap in the other. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(foldWord));

/** Before a name, and not a part of it. */
export const titles = words(`
  Mister Missus Madame Monsieur Mademoiselle Herr Frau Ustadh Ustad Ustadha Sensei Hajji Hajja Kuya Ate Bhai Didi Mwalimu Abuela Abuelo Compañera Compañero Comadre Compadre Pastora Rector Rectora Alcalde Alcaldesa Inspector Inspectora Supervisor Supervisora
  Mr Mrs Ms Miss Mx Dr Prof Professor Sr Sra Srta Sres Dra Don Doña Doctora Doctor Profe Profesor Profesora Maestro Maestra Mtro Mtra Lic Licenciado Licenciada Ing
  Chief Elder Principal Superintendent Coach Counselor Commissioner Senator Representative Governor Mayor Rev Reverend Pastor Father Sister Brother Fr Rabbi Imam Sheikh
  Tía Tío Auntie Aunt Uncle Directora Coordinadora Miss Madam Sir Dean Officer Nurse Señora Señor Señorita Seño Sor
`);

/** Titles that are cut short, with a full stop that ends no sentence. */
export const shortTitles = words('Mr Mrs Ms Mx Dr Prof Sr Sra Srta Sres Dra Mtro Mtra Lic Ing Rev Fr Profr Profra St');

/** Small words within names. */
export const particles = words('de del la las los da do dos das di du van von der den ter ten bin ibn al el le');

/** What people do with words. */
export const saying = words(`
  said says say asked asks told tells wrote writes added adds replied replies answered answers explained explains suggested suggests noted notes reminded reminds
  shared shares offered offers reported reports thinks thought wondered wonders mentioned mentions admitted agreed agrees proposed proposes described describes
  argued warned warns laughed joked whispered insisted recalled recalls recommended recommends volunteered confirmed confirms responded promised promises pointed raised objected objects countered interrupted complained confessed nodded
  dijo dice decía preguntó pregunta contó cuenta comentó comenta explicó explica propuso propone recordó recuerda respondió responde contestó contesta añadió agregó escribió escribe
  sugirió sugiere señaló opinó opina aclaró ofreció ofrece pidió pide compartió comparte confesó avisó avisa insistió mencionó advirtió reconoció admitió planteó aportó invitó
`);

/** What people do, and organisations seldom. */
export const doing = words(`
  brought brings came comes joined joins led leads retired retires runs ran sat sits walked walks teaches taught moved moves drove drives smiled cried nodded spoke speaks
  hosted hosts helped helps took takes sent sends gave gives will has had was is made makes found kept keeps went goes knows knew wants wanted needs needed loves loved
  started starts spent spends visited visits introduced facilitated facilitates coaches coached scribed noticed notices showed shows showed read reads stayed stays called calls
  tried tries felt feels learned learns got gets did does left leaves works worked lives lived grew born turned turns passed
  vino viene trajo trae llegó llega coordina coordinó abre abrió enseña enseñó facilitó facilita acompaña acompañó ayudó ayuda mandó manda envió envía presentó presenta organizó organiza
  sigue siguió empezó vive vivió trabaja trabajó lleva llevó tiene tuvo hizo hace quiere quiso sabe leyó lee habló habla cantó lloró sonrió levantó tomó toma dio da está estuvo fue es era
  firma firmó lleva pide busca buscó compra compró espera revisa revisó prepara preparó imprime imprimió pasa pasó queda consigue consiguió cambia cambió cierra cerró anota anotó apunta dibuja dibujó canta baila juega corre camina
  llama llamó entrega entregó recoge recogió reparte repartió escribe lee traduce tradujo graba grabó visita visitó recibe recibió atiende contesta vuelve volvió regresa regresó hereda quiere puede debe cree piensa ve vio oye oyó
  opens closes drafts drew draws built builds baked bakes bought buys sang sings chose chooses broke breaks forgot forgets flew rode rides threw throws swept sweeps dug hung lent lends lost loses meant paid pays rang rose sells shook slept
  stole stood stands stuck swore tore woke won wins wore wove caught catches fought hid hides held holds heard hears hurt knelt laid slid swam swung understood wept wound bent bet bit blew began begins beat
  carries cooks counts answers greets waits smiles insists folds plans paints repairs fixes mends collects delivers translates types prints stamps
  seconded seconds abstained abstains dissented declined declines apologised apologized resigned resigns attended attends presented presents chaired chairs emailed emails texted texts phoned phones signed signs checked checks reviewed reviews hopes prefers remembers hates
  informa discute redacta invierte abstiene apoya resume reparte hereda asiste falta duerme vigila
  cede presta suma revisa arma limpia carga guarda mira mide pesa plantea lanza sirve sube baja reune resume concluye retoma sostiene defiende celebra saluda despide rescata borda teje siembra
  dibuja pinta riega barre cose tradujo condujo supo pudo cayó trajeron arregla arregló cuida cuidó reparó
  nació murió cumplió cumple cocinó cocina dirigió dirige acaba logró entró salió quedó puso pone
`);

/** What things do, too: "the bill goes to …", "Patience pays". */
export const thingsDo =
  /^(?:moves|travels|spreads|follows|followed|goes|went|comes|came|starts|started|stays|stayed|begins|began|pass(?:es|ed)|turn(?:s|ed)|work(?:s|ed)|left|leaves|has|had|will|moved|needs|needed|takes|took|lives|runs|ran|opens|closes|opened|closed|ended|lasted|helps|helped|makes|made|gives|gave|keeps|kept|means|meant|counts|answers|pays|paid|lasts|holds|held|wins|won|breaks|broke|fell|falls|grew|grows|rose|rises|sells|sold|sat|sits|stands|stood|calls|called)$/;

/** Before a name: somebody is met, thanked, asked. */
export const towards = words(`
  with thank thanks thanked ask asked tell told by met meet meets joined invite invited hear heard from to for call email text write contact see saw know knew watched
  credit congratulate congratulations applaud follow like and through about than let made helped had have remember visited welcome welcomed miss missed
  con gracias agradecemos agradecer a pregunta preguntale dile decirle avisar avisale llamar llama escribir escribe escriban de por para y e a según felicidades felicitamos conoce invitamos
  saluda bienvenida bienvenido acompaña contactar busquen busca pidan
`);

/** Before a name: this is what somebody is called, or who is spoken to. */
export const naming = words(
  'named called llamada llamado llama hi hey hello dear hola oye querida querido estimada estimado bye ciao congrats welcome bienvenida bienvenido adiós alias',
);

/** Before a name: what somebody is to others. */
export const relations = words(`
  colleague colleagues friend neighbor neighbour student pupil teacher kid boy girl son daughter mother father mom dad mum grandmother grandma grandfather cousin sister brother aunt uncle parent mentor
  host co-host facilitator scribe coach principal counselor librarian paraeducator aide partner volunteer custodian secretary evaluator director superintendent leader organizer intern fellow member guest nurse
  colega colegas compañera compañero amiga amigo vecina vecino alumna alumno estudiante maestra maestro profesora profesor profe niña niño hija hijo madre padre mamá papá abuela abuelo prima primo hermana hermano
  tía tío facilitadora facilitador coordinadora coordinador directora director asesora asesor orientadora orientador bibliotecaria bibliotecario voluntaria voluntario mentora mentor invitada invitado conserje
  mío mía nuestra nuestro
  parents grandparents grandad granddad grandpa gran granny nan nana stepdad stepmum stepmom stepfather stepmother carer guardian nephew niece sibling twin
  padres papás abuelos hermanos hermanas primos tíos hijos hijas tutores padrino madrina padrastro madrastra cuñado cuñada suegra nieto nieta sobrino sobrina gemelo gemela mellizo melliza apoderado apoderada nene nena chico chica
`);

/** In a run of capitals or behind it: what it names is no person. */
export const institutions = words(`
  school schools high elementary middle primary academy college university institute center centre centres foundation fund district county city state department office bureau ministry council board association
  society network alliance collective cooperative coalition consortium partnership partners partnership union league club church hospital clinic library museum theater theatre hall building campus tower
  street st avenue ave road rd lane drive boulevard blvd way court place square park plaza bridge river creek lake beach valley hills mountain mountains island islands bay falls springs heights village town
  day week month award awards prize medal fellowship scholarship grant act law bill amendment press journal review times post news magazine books publishing project program programme initiative
  company corporation corp inc llc ltd group bank insurance airlines hotel inn cafe restaurant store market stadium arena airport station bus line museum gallery garden gardens zoo
  education educators teachers learning literacy schools services studio studios lab labs research data report conference summit forum convening institute room wing auditorium cafeteria gym
  committee commission agency administration authority trust charter prep preparatory seminary kindergarten preschool nursery house home houses session track method model scale theory taxonomy
  stages hierarchy curve cycle pyramid framework protocol diagram chart test effect circle circles principle curriculum approach ladder matrix loop wheel formula paradox razor coefficient rubric
  escuela escuelas primaria secundaria preparatoria instituto colegio universidad facultad fundación red colectivo centro asociación sociedad ministerio secretaría consejería consejo ayuntamiento gobierno
  calle avenida av avda plaza paseo parque río lago sierra cerro valle isla bahía playa barrio colonia ciudad pueblo estado municipio provincia estación metro mercado museo biblioteca teatro
  premio beca ley día semana proyecto programa editorial revista diario banco hospital clínica iglesia parroquia sindicato federación cooperativa grupo liceo jardín guardería casa sala aula auditorio edificio
  teoría método modelo escala taxonomía etapas pirámide zona inteligencias diagrama técnica enfoque maestros docentes educación formación profesorado
  storm hurricane cyclone huracán tormenta counties districts streets avenues towns parks
  holy sacred capilla ermita basílica santuario convento catedral hacienda estancia finca mina chapel cathedral parish abbey shrine convent
  corridor hallway courthouse courtroom lounge theatre annex lot team alumni band choir orchestra express parkway highway freeway trail terrace crossing junction
`);

/** Behind a lower-case word of these, with or without "of": a place, an institution or what is called after somebody. */
export const calledAfter = words(`
  hurricane storm cyclone typhoon huracán tormenta ciclón
  capilla ermita basílica santuario convento catedral hacienda finca feria chapel cathedral parish abbey
  university college institute school city town county lake mount fort port cape street avenue saint
  escuela primaria secundaria preparatoria telesecundaria instituto colegio universidad facultad fundación calle avenida av avda plaza paseo parque barrio colonia liceo premio beca ley sala auditorio edificio
  teoría método modelo escala taxonomía etapas pirámide zona inteligencias diagrama técnica enfoque estadio mercado metro estación hospital municipio ciudad pueblo biblioteca museo teatro puente río lago cerro
  próximo libro novela película ensayo artículo obra poema cuento tesis frase idea concepto
  theory stages taxonomy pyramid model scale hierarchy notion concept idea ideas work works writings poem poems novel quote words
`);

/** Nouns that stand without an article, and are names: what they do tells nothing. */
export const virtues = words(`
  Grace Hope Faith Joy Art Harmony Charity Honor Justice Destiny Patience Will Constance Prudence Mercy Serenity Trinity Verity Felicity Melody Summer Autumn Winter Dawn Eve Sunny Sky River Storm Rain Star
  Paz Luz Esperanza Consuelo Dolores Soledad Alegría Gloria Victoria Caridad Amor Cruz Mar Sol Luna Flor Cielo Milagros Remedios Mercedes Rosario Pilar Socorro Concepción Nieves Fe Gracia Virtudes Perla Estrella Flores Piedad Clemencia Prudencia Amparo
`);

/** Presidents and others whom schools are called after: alone they are the school. */
export const namesakes = words(`
  Washington Lincoln Jefferson Roosevelt Kennedy Adams Madison Monroe Jackson Franklin Hamilton Wilson Garfield Cleveland McKinley Truman Eisenhower Reagan Carver Douglass Tubman King Chavez Edison Whitman Emerson Longfellow
  Hidalgo Juárez Morelos Zapata Madero Bolívar Sucre Cervantes Columbus Magellan Newton Galileo Murphy Parkinson
`);

/** Before a colon and a name, in notes and credits. */
export const labels = words(`
  owner owners scribe notes contact by photo photos text texts drawings reporter reporters with featuring guests from to cc present attending facilitation facilitators recording slides art music editor editors
  host hosts chair reader readers leader leaders lead secretary treasurer driver cover snacks minutes next reserve
  guardian interpreter encargado encargada tutor tutora apoderado apoderada acudiente sonido prensa
  author thanks credit credits notetaker timekeeper presenter presenters panel panelists attendees participants absent regrets who
  relatora relator anota responsable responsables contacto fotos foto texto textos dibujos asisten asistentes presentes ausentes facilita facilitan modera moderan ponente ponentes invitan participan apoyan apoyo redacción edición
`);

/** What somebody wrote, made or thought. */
export const works = words(`
  book books essay essays article articles paper papers chapter study studies report novel poem poems poetry film documentary podcast play song lecture talk classic work works writing writings writes research scholarship
  theory theories framework model models stages taxonomy ladder pyramid scale hierarchy idea ideas concept notion definition phrase quote line words cycle method principle principles text texts law razor paradox effect rule memoir biography
  libro libros ensayo artículo artículos capítulo estudio informe novela poema poemas película documental pódcast canción obra obras teoría teorías marco modelo etapas taxonomía escalera pirámide escala idea ideas concepto
  definición frase cita texto textos investigación método tesis
`);

/** What sentences about reading say. */
export const reading = words(`
  reading read reads reader chapter pages page book author authors essay article cited citing quoting translated edition published title
  lectura leer lee leímos leemos leyendo capítulo páginas libro autora autor ensayo artículo citando traducción edición título
`);

/** Not a person, whatever stands around it: days, months, languages and peoples, companies and what they make. */
export const things = words(`
  January February March July September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  enero febrero marzo septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado
  English Spanish French German Arabic Chinese Mandarin Cantonese Korean Japanese Vietnamese Tagalog Somali Hmong Navajo Portuguese Russian Ukrainian Haitian Creole Swahili Amharic Hindi Urdu Punjabi Bengali Nahuatl
  American Mexican African Asian Latino Latina Latinx Hispanic Indigenous Native European Jewish Muslim Christian Catholic Hindu Buddhist Sikh
  español inglés náhuatl catalán gallego euskera
  Zoom Notion Canvas Kahoot Padlet Canva Jamboard Google Microsoft Teams Slack Miro Mural Trello Asana Airtable Excel Word PowerPoint Outlook Gmail Drive Docs Sheets Slides Forms Meet Classroom Chromebook
  Alexa Siri Cortana Claude Gemini Copilot ChatGPT Jupyter Python Java Scratch Linux Apple Amazon Facebook Instagram Twitter TikTok YouTube WhatsApp Telegram Signal Discord Mentimeter Nearpod Seesaw Flipgrid
  Edmodo Schoology Moodle Blackboard PowerSchool Clever Quizlet Duolingo Khan Desmos GeoGebra Doodle Calendly Eventbrite Mailchimp Dropbox Adobe Acrobat Ford Walmart Target Costco Toyota Honda Tesla Nike
  Crayola Lego Netflix Disney Marvel Pixar Uber Lyft Loom Otter Kumu Coda Figma Tableau Stata Qualtrics Dedoose Wikipedia Alexa Perl Swift Kotlin Grammarly Remind ClassDojo Wix
  Carnegie Gates Ford Rockefeller Kellogg Hewlett Macarthur Annenberg Fulbright Guggenheim Nobel Pulitzer Grammy Milken Fishman Newbery Caldecott Pell
  Title Chapter Part Section Table Figure Appendix Page Grade Level Unit Lesson Module Step Phase Round Group Team Room Zone Tier Year Term Semester Cohort Volume Issue Version Draft
  Thanksgiving Christmas Easter Ramadan Eid Hanukkah Diwali Juneteenth Halloween Kwanzaa Pascua Navidad Ramadán
  McGraw Houghton Mifflin Scholastic Harcourt Heinemann Corwin Routledge Norton Penguin Macmillan Wiley Elsevier Springer Bruegger Dunkin Starbucks Kroger Safeway Publix Wegmans Walgreens FedEx
  Quijote Sancho Dulcinea Mafalda Moana Paddington Goldilocks Cinderella Rapunzel Othello Macbeth Pinocchio Gandalf Frodo Hermione Dumbledore Spiderman Batman Superman Pikachu Elmo Shrek
  Trader Goliath Mercury Venus Mars Jupiter Saturn Uranus Neptune Pluto God Bible Santa Dios Señor Virgen
`);

/** Where people are. */
export const places = words(`
  Sofia Kingston Bradford Preston Lancaster Alexandria Roma Lourdes Geneva Verona Siena Catania Troy Ithaca Luján
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
  Montana Nebraska Nevada Hampshire Jersey Mexico York Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Rhode Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Columbia Guam
  Albany Albuquerque Anchorage Atlanta Austin Baltimore Berkeley Billings Birmingham Boise Boston Boulder Brooklyn Buffalo Burlington Cambridge Charleston Charlotte Chattanooga Chicago Cincinnati Cleveland Columbus Dallas Dayton
  Denver Detroit Durham Eugene Fargo Fresno Harlem Hartford Helena Houston Indianapolis Jackson Jacksonville Juneau Knoxville Lansing Lexington Lincoln Louisville Madison Manhattan Memphis Miami Milwaukee Minneapolis Mobile
  Montgomery Nashville Newark Oakland Omaha Orlando Philadelphia Phoenix Pittsburgh Portland Providence Queens Raleigh Richmond Rochester Sacramento Salem Savannah Seattle Spokane Springfield Stockton Syracuse Tacoma Tallahassee
  Tampa Toledo Topeka Trenton Tucson Tulsa Wichita Worcester Bronx Chelsea Arlington Aurora Bethesda Camden Compton Dearborn Evanston Flint Gary Hialeah Irvine Laredo Reno Selma Yonkers Florence Augusta Macon Lowell Lawrence
  London Manchester Leeds Liverpool Bristol Oxford Glasgow Edinburgh Cardiff Belfast Dublin Cork Galway Paris Lyon Berlin Hamburg Munich Vienna Rome Milan Venice Florence Madrid Barcelona Sevilla Valencia Bilbao Zaragoza Málaga
  Granada Córdoba Salamanca Toledo León Burgos Oviedo Gijón Santander Pamplona Logroño Vigo Lugo Murcia Cádiz Huelva Almería Jaén Cáceres Badajoz Ávila Segovia Soria Teruel Cuenca Albacete Asturias Navarra Galicia Cataluña Aragón
  Andalucía Extremadura Castilla Cantabria Euskadi Canarias Baleares Lisboa Lisbon Porto Athens Istanbul Cairo Lagos Nairobi Accra Dakar Kampala Johannesburg Durban Delhi Mumbai Chennai Kolkata Karachi Lahore Dhaka Manila Jakarta
  Bangkok Hanoi Saigon Tokyo Osaka Kyoto Seoul Busan Beijing Shanghai Taipei Sydney Melbourne Brisbane Perth Adelaide Auckland Wellington Christchurch Toronto Montreal Vancouver Ottawa Calgary Winnipeg Halifax Victoria Regina
  Oaxaca Puebla Jalisco Guadalajara Monterrey Tijuana Chiapas Veracruz Yucatán Mérida Cancún Morelos Hidalgo Guerrero Michoacán Morelia Sonora Sinaloa Durango Zacatecas Querétaro Guanajuato Colima Nayarit Tabasco Campeche Tlaxcala
  Coahuila Chihuahua Tamaulipas Toluca Xalapa Saltillo Hermosillo Culiacán Acapulco Bogotá Medellín Cali Cartagena Barranquilla Quito Guayaquil Lima Cusco Arequipa Bolivia Cochabamba Sucre Asunción Montevideo Rosario Mendoza
  Tucumán Salta Santiago Valparaíso Concepción Temuco Antofagasta Caracas Maracaibo Managua Tegucigalpa Guatemala Panamá Habana Ponce Mayagüez Bayamón Dominicana Honduras Nicaragua Salvador Venezuela Ecuador Perú Chile Argentina
  Uruguay Paraguay Colombia Cuba España México Brasil Francia Italia Alemania Portugal Marruecos Inglaterra Irlanda Escocia
  America Canada England Scotland Wales Ireland Britain Kingdom France Germany Italy Spain Greece Turkey Poland Ukraine Russia Sweden Norway Finland Denmark Netherlands Belgium Switzerland Austria Hungary Romania Bulgaria Serbia
  Croatia Slovenia Bosnia Albania Morocco Algeria Tunisia Egypt Sudan Ethiopia Somalia Kenya Uganda Tanzania Rwanda Nigeria Ghana Senegal Mali Liberia Congo Zambia Zimbabwe Africa India Pakistan Bangladesh Nepal China Japan Korea
  Vietnam Thailand Laos Cambodia Philippines Indonesia Malaysia Singapore Australia Zealand Samoa Fiji Tonga Haiti Jamaica Trinidad Brazil Peru Iran Iraq Syria Lebanon Israel Palestine Jordan Yemen Afghanistan Chad Niger Europe Asia
  Appalachia Midwest Bayou Ozarks Delta Yosemite Shasta Mojave Sonoma Napa Marin Alameda Fremont Hayward Richmond Vallejo Ventura Pasadena Glendale Burbank Riverside Bakersfield Modesto Merced Salinas Monterey Eureka
`);

/** A name of a place begins so. */
export const placeStarts = words(
  'San Santa Santo São St Saint Fort Mount Lake New North South East West Port Cape El Los Las Puerto Ciudad Villa Upper Lower Rio Río Monte Glen Point Camp Big Little',
);

/** What numbers, directions and families are called: no one person by themselves. */
export const ordinals = words(`
  primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo
  One Two Three Four Five Six Seven Eight Nine Ten Uno Una Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez First Second Third Primera Segunda North South East West Central Norte Sur Este Oeste
  Northeast Northwest Southeast Southwest Noreste Noroeste Sureste Suroeste
`);

/** Months that are names of people, too. */
export const months = words(
  'April May June August Abril Mayo Junio Julio Agosto Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ene Abr Ago Dic Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Lun Mié Jue Vie Sáb Dom',
);

/** Whom people cite in this field, where hardly anybody of a community is called so. */
export const cited = words(`
  Freire Piaget Vygotsky Vygotski Vigotsky Dewey Montessori Likert Maslow Bandura Wenger Trayner Senge Schön Argyris Kolb Hattie Marzano Dweck Bryk Wheatley Heifetz Deming Kotter Lewin Malaguzzi Fröbel Froebel Ausubel
  Luria Pareto Venn Gantt Cronbach Bayes Occam Goodhart Socrates Sócrates Plato Platón Aristotle Aristóteles Confucius Einstein Darwin Shakespeare Thoreau Lorde Giroux Illich Foucault Bourdieu Habermas Gramsci Marx Hegel Kant
  Nietzsche Arendt Bronfenbrenner Erikson Kohlberg Csikszentmihalyi Kahneman Gawande Gladwell Sinek Mintzberg Weick Scharmer Lencioni Kegan Mezirow Bruner McTighe Kendi Yosso Anzaldúa Neruda Galeano Borges Lorca Gandhi Mandela
  Obama Sotomayor Ginsburg Beethoven Mozart Picasso Kahlo Teberosky Tonucci Meirieu Freinet Makarenko Decroly Pestalozzi Comenio Rousseau Pavlov Freud Hawthorne Dunning Kruger Bolívar Sarmiento Chatham Socratic Noddings Delpit Cervantes Bécquer Garcilaso Quevedo Góngora Galdós Unamuno Azorín Delibes Rulfo Cortázar Sábato Onetti Arguedas
  Humboldt Euler Gauss Fibonacci Pythagoras Pitágoras Kepler Copernicus Copérnico Curie Pasteur Vivaldi Chopin Brahms Goya Velázquez Dalí Gaudí Monet Matisse Kandinsky Klimt Banksy Warhol Basquiat Rembrandt Vermeer Mondrian Dickens Austen Brontë Orwell Huxley Tolkien Dahl
  Chaucer Sophocles Sófocles Boccaccio Kafka Camus Sartre Tolstoy Chekhov Hemingway Steinbeck Faulkner Salinger Twain Angelou Moctezuma Cuauhtémoc Malinche Aristophanes Rosenshine
`);

/** The same by first and last name, where the last alone is many people's. */
export const citedWhole: ReadonlySet<string> = new Set(
  `isaac newton,marco polo,fred rogers,mister rogers,violeta parra,mercedes sosa,victor jara,octavio paz,juan rulfo,carlos fuentes,gabriel garcia,jorge luis,julio cortazar,jaime sabines,rosario castellanos,
  jose vasconcelos,jaime torres,lazaro cardenas,porfirio diaz,francisco madero,pancho villa,ignacio zaragoza,miguel cervantes,lope vega,federico garcia,antonio machado,rosalia castro,
  rafael ramirez,isabel allende,elena poniatowska,simone weil,jane addams,jane goodall,jane austen,ella baker,fannie hamer,fannie lou,septima clark,myles horton,john lewis,malcolm x,
  coretta scott,langston hughes,zora neale,alice walker,angela davis,james cone,cornel west,nikole hannah,robin kimmerer,robin wall,joy harjo,sherman alexie,sandra cisneros,
  julia alvarez,cherrie moraga,richard rodriguez,jonathan kozol,deborah meier,ted sizer,theodore sizer,john goodlad,michael fullan,andy hargreaves,linda darling,pasi sahlberg,ken robinson,
  sugata mitra,salman khan,doug lemov,dylan wiliam,rick stiggins,heidi hayes,carol tomlinson,lucy calkins,carl jung,carl rogers,donald schon,beverly wenger,william edwards,
  adrienne maree,maree brown,rebecca solnit,grace lee,lee boggs,octavia butler,ursula guin,mary oliver,walt whitman,emily dickinson,robert frost,william shakespeare,mark twain,charles dickens,
  harper lee,ernest hemingway,john steinbeck,harry potter,huck finn,tom sawyer,anne shirley,peter pan,peter rabbit,robin hood,king arthur,sherlock holmes,billie jean,
  leonardo vinci,vincent gogh,georgia keeffe,keith haring,ada lovelace,grace hopper,katherine johnson,alan turing,bill nye,carl sagan,neil armstrong,sally ride,mae jemison,amelia earhart,
  eleanor roosevelt,franklin roosevelt,theodore roosevelt,teddy roosevelt,john kennedy,robert kennedy,lyndon johnson,michelle obama,abigail adams,john adams,thomas paine,benjamin franklin,
  alexander hamilton,dolley madison,susan anthony,betsy ross,paul revere,crispus attucks,sitting bull,crazy horse,wilma mankiller,barbara jordan,shirley chisholm,thurgood marshall,
  ruth bader,mary bethune,mary mcleod,booker washington,george carver,jackie robinson,muhammad ali,jesse owens,serena williams,roberto clemente,celia cruz,selena quintanilla,bob dylan,bob marley,
  louis armstrong,duke ellington,nina simone,billie holiday,aretha franklin,stevie wonder,joan baez,woody guthrie,pete seeger,bill withers,johann bach,florence nightingale,mother teresa,desmond tutu,
  wangari maathai,anne arundel,prince george,will rogers,simon says,jim crow,uncle sam,jane doe,john doe,joe biden,donald trump,hillary clinton,kamala harris,k rowling,s eliot,s lewis,b king,b du,r tolkien,e cummings,w dubois,paulo freire,rosa parks,cesar chavez,dolores huerta,benito juarez,emiliano zapata,miguel hidalgo,jose marti,gabriela mistral,diego rivera,frida kahlo,bell hooks,toni morrison,maya angelou,
  james baldwin,martin luther,luther king,donella meadows,jerome bruner,howard gardner,benjamin bloom,jean lave,grant wiggins,zaretta hammond,shane safir,bettina love,brene brown,peter block,peter drucker,
  amy edmondson,angela duckworth,malcolm knowles,stephen covey,abraham lincoln,thomas jefferson,frederick douglass,harriet tubman,sojourner truth,ruby bridges,helen keller,george washington,john kania,
  mark kramer,robert kegan,rudolf steiner,emilia ferreiro,francisco ferrer,sor juana,john dewey,maria montessori,margaret wheatley,carol gilligan,gloria ladson,geneva gay,luis moll,laura valenzuela,
  alfonsina storni,maria walsh,elena walsh,graciela montes,horacio quiroga,ernesto sabato,bioy casares,silvina ocampo,alejandra pizarnik,juana ibarbourou,mario benedetti,eduardo galeano,cesar vallejo,maria arguedas,
  ciro alegria,ricardo palma,vargas llosa,ruben dario,jorge isaacs,rafael pombo,asuncion silva,tomas carrasquilla,romulo gallegos,andres bello,simon bolivar,aquiles nazoa,nicolas guillen,alejo carpentier,lezama lima,salome urena,
  jose donoso,baldomero lillo,marcela paz,nicanor parra,vicente huidobro,pablo neruda,alicia morel,perez galdos,pardo bazan,leopoldo alas,pio baroja,valle inclan,ramon jimenez,adolfo becquer,gloria fuertes,rafael alberti,
  vicente aleixandre,luis cernuda,carmen laforet,maria matute,miguel delibes,jose cela,martin gaite,almudena grandes,perez reverte,elvira lindo,francisco quevedo,luis gongora,calderon barca,tirso molina,garcilaso vega,
  buero vallejo,alejandro casona,concepcion arenal,clara campoamor,amado nervo,mariano azuela,lopez velarde,elena garro,laura esquivel,emilio pacheco,carlos monsivais,fernandez lizardi,leona vicario,josefa ortiz,mariano matamoros,
  paco yunque,bernarda alba,sancho panza,manolito gafotas,martin fierro,pedro paramo,juan moreira,pedro urdemales,juan bobo,mary poppins,pippi longstocking,pippi calzaslargas,
  julia donaldson,roald dahl,michael morpurgo,jacqueline wilson,malorie blackman,philip pullman,eric carle,maurice sendak,judy blume,beverly cleary,katherine paterson,lois lowry,louis sachar,jerry pinkney,jacqueline woodson,
  jason reynolds,kwame alexander,mildred taylor,gary paulsen,kate dicamillo,sharon creech,jerry spinelli,dav pilkey,beatrix potter,edith nesbit,enid blyton,philippa pearce,nina bawden,benjamin zephaniah,ann duffy,seamus heaney,
  ted hughes,sylvia plath,philip larkin,wilfred owen,siegfried sassoon,robert burns,william blake,william wordsworth,john keats,mary shelley,emily bronte,charlotte bronte,anne bronte,george orwell,george eliot,virginia woolf,
  james joyce,oscar wilde,arthur miller,tennessee williams,lorraine hansberry,willa cather,edith wharton,kate chopin,david thoreau,herman melville,nathaniel hawthorne,allan poe,scott fitzgerald,william faulkner,flannery oconnor,
  ralph ellison,gwendolyn brooks,countee cullen,claude mckay,amy tan,louise erdrich,chinua achebe,wole soyinka,ngozi adichie,arundhati roy,zadie smith,kazuo ishiguro,margaret atwood,agatha christie,conan doyle,lewis carroll,
  kenneth grahame,rudyard kipling,louis stevenson,jonathan swift,daniel defoe,mary seacole,rosalind franklin,emmeline pankhurst,alexander fleming,stephen hawking,paula rego,barbara hepworth,jane eyre,oliver twist,david copperfield,
  ebenezer scrooge,atticus finch,holden caulfield,jay gatsby,bilbo baggins,ron weasley,hermione granger,willy wonka,nancy drew,amelia bedelia,ramona quimby,christopher robin,mister tom,
  carol dweck,anthony bryk,annie casey,adrienne brown,parker palmer,ronald heifetz,nelson mandela,malala yousafzai,greta thunberg,lloyd wright,frank lloyd,bruno mars,harry styles,ed sheeran,taylor swift,justin bieber,bad bunny,angel gonzalez,juana manso,mariano moreno,louis braille,graham greene,daphne maurier,julius caesar,marcus aurelius,hernan cortes,miles davis,melinda gates,marcus rashford,captain cook,johnny appleseed,rosie riveter,davy crockett,daniel boone,buffalo bill,annie oakley,thomas edison,alexander bell,graham bell,orville wright,wilbur wright,leonard bernstein,aaron copland,andrew carnegie,francis drake,walter raleigh,guy fawkes,oliver cromwell,winston churchill,queen victoria,david attenborough,chris packham,jamie oliver,roger hargreaves,quentin blake,axel scheffler,jeff kinney,rick riordan,suzanne collins,john green,khaled hosseini,harriet harman,simone biles,lionel messi,shakira mebarak,gloria estefan,juan gabriel,jose alfredo,vicente fernandez,charly garcia,gabriel marquez,alfonso reyes,juan duarte,pablo picasso,salvador dali,antoni gaudi,joan miro,rosalia castro,emilia pardo,lola flores,manuel falla,joaquin rodrigo,facundo quiroga,jose artigas,jose rodo,manuel belgrano,jose martin,juana azurduy,tupac amaru,micaela bastidas,policarpa salavarrieta,antonio narino,rafael nunez,arturo prat,bernardo ohiggins,manuel rodriguez,lautaro mapuche,albert einstein,marie curie,charles darwin,ana frank,anne frank`
    .split(',')
    .map((name) => name.trim()),
);
