/** What people with a given name are called besides, in English and Spanish: common short forms, collected by ourselves for this program. */

const groups = `
abigail:abby abbie gail;abraham:abe;albert:al bert bertie;alberto:beto;alejandra:ale jandra sandra;alejandro:ale alejo jandro;alexander:alex alec sandy xander;alexandra:alex lexi sandra sandy;alfonso:poncho fonso;alfredo:fredo fredy
alfred:alf fred freddie;alicia:licha ali;allison:allie ally;amanda:mandy;ana:anita;andres:andy;andrew:andy drew;angela:angie;angelica:angie;anne:annie nancy;ann:annie;anna:annie;anthony:tony;antonia:toni tona;antonio:toni tono antonito;armando:mando
arturo:arturito turo;barbara:barb barbie babs;bartolome:bartolo;beatrice:bea trixie;beatriz:bea betty beti;begona:bego;benjamin:ben benny benja;bernard:bernie;bernardo:berna nardo;bradley:brad;brenda:bren;candelaria:cande;carlos:carlitos charly;carolina:caro
carolyn:carol;caroline:carrie caro;catalina:cata;catherine:cathy kate cat;cecilia:ceci chila;cesar:cesarin;charles:charlie chuck chas;charlotte:lottie charlie;christina:chris tina chrissy;christine:chris chrissy tina;christopher:chris topher kit;clara:clarita
claudia:clau;concepcion:concha conchita cony;consuelo:chelo;cristina:cris tina;cristobal:cris tobal;cynthia:cindy;daniel:dan danny dani;daniela:dani;david:dave davey;deborah:deb debbie;denise:dee;diego:dieguito;dolores:lola lolita;dominic:dom nick
donald:don donnie;dorothy:dot dottie dolly;douglas:doug;eduardo:edu lalo;edward:ed eddie ned ted teddy;eleanor:ellie nell nora;elena:nena;elizabeth:liz lizzie lizzy beth betty betsy eliza libby;elisabeth:liz lizzie beth;emilia:emi mili;emilio:emi milo
emily:em emmy;enrique:quique kike;ernesto:neto;esperanza:pera espe;esteban:teban;eugene:gene;eugenia:gena;federico:fede;felipe:pipe;felix:feli;fernanda:fer nanda;fernando:fer nando;florencia:flor flo;frances:fran frannie;francis:frank fran
francisca:paca pancha paqui fran;francisco:paco pancho curro fran kiko;franklin:frank;frederick:fred freddie rick;gabriel:gabe gabi;gabriela:gabi gaby;gerald:gerry jerry;gerardo:gera;geraldine:gerry;gerard:gerry;german:manchi;gloria:glo;gonzalo:gonza chalo
graciela:chela;gregory:greg;gregorio:goyo;guadalupe:lupe lupita guada;guillermo:memo guille willy;gustavo:gus tavo;harold:hal harry;hector:tito;helen:nell;henry:hank harry;herbert:herb;hortensia:tencha;humberto:beto;ignacio:nacho;ines:inesita
irene:nene;isaac:ike;isabel:isa chabela chabe;isabella:bella izzy;isidro:chilo;jacob:jake;jacqueline:jackie;jaime:jaimito jimmy;james:jim jimmy jamie;janet:jan;javier:javi xavi;jeffrey:jeff;jennifer:jen jenny jenn;jeremy:jerry;jessica:jess jessie
jesus:chuy chus chucho suso;joan:joanie;joanna:jo;joaquin:quino;john:jack johnny jon;jonathan:jon jonny;jorge:coque jorgito;jose:pepe pepito chepe josecito;josefa:pepa;josefina:fina pepa;joseph:joe joey;joshua:josh;josephine:jo josie;juan:juanito juancho juanjo
juana:juanita;judith:judy;julia:juli;julian:juli;juliana:juli;karen:kari;katherine:kathy kate katie kat kathie;kathleen:kathy kate katie;kenneth:ken kenny;kevin:kev;kimberly:kim;laura:lau lauri;lawrence:larry;leonard:leo len lenny;leonardo:leo;leticia:leti lety
lillian:lily;linda:lindy;lorena:lore;lourdes:lulu;lucia:luci lucy;lucille:lucy;luis:lucho luisito;luisa:lulu;magdalena:magda malena lena;manuel:manolo manu manny;manuela:manoli manu;marcela:marce;marco:marquitos;margaret:maggie meg peggy marge margie greta
margarita:margo marga mago;maria:mari maruja marita;mariana:mari;marta:martita;martin:marty tincho;matthew:matt;mateo:teo;matias:mati;matilda:tilly;maureen:mo;maximilian:max;maximiliano:maxi;mercedes:merche meche;michael:mike mick mickey mikey;michelle:shelly
miguel:migue mike micky;mildred:millie;milagros:mili;montserrat:montse;natalia:nati;natalie:nat;nathaniel:nate nat;nathan:nate;nicholas:nick nicky;nicolas:nico;nora:norita;octavio:tavo;oscar:osqui;pablo:pablito;pamela:pam;patricia:pat patty patti tricia trish pati paty
patrick:pat paddy rick;paula:pauli;paulina:pau;pedro:perico pedrito;peter:pete;philip:phil;phillip:phil;pilar:pili pilarin;priscilla:cilla;rachel:rach;rafael:rafa;ramon:moncho ramoncito;randall:randy;raquel:raque;raymond:ray;rebecca:becky becca;refugio:cuca cuco
ricardo:ricky richi;richard:rick dick rich richie ricky;robert:bob bobby rob robbie bert;roberto:beto rober tito;rocio:chio;rodolfo:rodo fito;rodrigo:rodri;roger:rog;ronald:ron ronnie;rosa:rosita;rosario:charo chayo;roxana:roxi;ruben:benito;rosemary:rose rosie;samantha:sam sammy
samuel:sam sammy;samira:sami;sandra:sandy;santiago:santi chago;sebastian:seba sebas;sergio:checo;sarah:sally;sharon:shari;silvia:silvi;siobhan:shiv;socorro:coco;sofia:sofi;soledad:sole;stephanie:steph stevie;stephen:steve stevie;steven:steve;susan:sue susie suzy
susana:susi susy;susanna:susie sue;teodoro:teo;teresa:tere teresita maite;terence:terry;theodore:ted teddy theo;theresa:terry tess tessa;thomas:tom tommy;tiffany:tiff;timothy:tim timmy;tomas:tomi tomasito;valentina:vale;valeria:vale;valerie:val;vanessa:vane;veronica:vero ronnie
vicente:chente;victor:vic;victoria:vicky viki tori;vincent:vince vinny;virginia:ginny vicky;walter:walt wally;wendy:wen;wilfredo:fredo;william:will bill billy willie liam;xavier:xavi;ximena:xime;yolanda:yoli;zachary:zach zack`;

const known = new Map<string, readonly string[]>(
  groups.split(/[;\n]/).flatMap((line): [string, readonly string[]][] => {
    const [name, called] = line.split(':');
    return name && called ? [[name, called.split(' ')]] : [];
  }),
);

/** Short forms and diminutives of a given name, folded; "Guadalupe": "Lupe"; "Rosa": "Rosita". */
export function calledBesides(given: string): string[] {
  const called = [...(known.get(given) ?? [])];
  if (/^.{3,}a$/.test(given)) called.push(`${given.slice(0, -1)}ita`);
  if (/^.{3,}o$/.test(given)) called.push(`${given.slice(0, -1)}ito`);
  return called;
}
