/**
 * 512 simple words, so that each carries nine bits. Plain English from the first school years, with one spelling each:
 * they are typed the same on every keyboard, also by readers of Urdu. Nothing that insults or frightens.
 */
export const passphraseWords: readonly string[] = `
	anchor ant apple april arrow august autumn badge bag ball bamboo banana banner barrel basket bay beach bear
	bee bell bench berry bird black blue boat book boot bottle bowl box brave bread brick bridge bright brook
	broom brown brush bucket bull busy butter button cable calm camel canal candle canvas canyon cap carpet carrot
	carry cart cat chair chalk cheese cherry chest circle clay clean clear clever cliff climb clock cloud coast
	coat coin comb cook cool corn corner cotton cow cradle crane cream cricket cross crow cup curtain cushion
	dance date deep deer desert desk dish doctor dolphin door dove draw drink driver drum duck dune dust eagle
	early earth east easy echo edge eight eleven engine evening fair falcon fan farmer fast feather fence field
	fig fine fish five flag flask flood flower flute fly fog folder follow forest fork four fox frame fresh friday
	frog frost game garden gate gentle glad glass globe glove goat gold golden goose grand grape grass great green
	grow guava guest hammer happy hat hawk heavy helmet help hen hill hockey honest honey hook horse hour house
	hundred ice island ivory jacket jade january jar jasmine jug jump june kettle key kind kite ladder lake lamb
	lamp land lantern large leaf learn leather lemon lentil letter light lily lime lion listen little lizard lock
	long look lotus magnet mango map marble march market markhor mat meadow melody melon merry milk million mint
	minute mirror mist modest monday month moon morning mouse mug mustard nail neat needle nest net new nine noon
	north number nurse nut ocean october olive onion open orange orchard oven paint painter panda papaya paper
	parcel parrot path patient peach peacock peak pear pearl pebble pen pencil pepper pickle picnic pillow pilot
	pin pink pipe plain plant plate play plum pocket poem poet polite pond pony pot potato pumpkin puppy purple
	quick quiet quilt rabbit radish rail rain rainbow read reader ready red rest ribbon rice rich ride ring river
	road rock roll roof rooster rope rose round row ruby ruler run saddle sail sailor salad salt sand sandal scale
	scarf school sea seal season seed seven seventy shadow share shawl sheep shelf ship shirt shoe shop shore silk
	silver simple sing singer six sixty sky sleep slow small smile smooth snail snow sofa soft soil song soup
	south spade sparrow speak spinach spoon sport spring square stamp star start station steady still stone stool
	storm story stove stream string strong sugar summer summit sun sunday sunrise sunset swan sweet swift swim
	table tailor tall tape tea teach teacher teacup team ten tent thank think thirty thread three thunder ticket
	tidy tiger tile tiny today tomato towel tower toy tractor train travel tray tree truck trumpet tulip tunnel
	turban turnip turtle twelve twenty two uniform useful valley van vase velvet village violet visit wagon wait
	wake walk wall wallet walnut warm wash watch water wave weaver week well west whale wheat wheel whisper
	whistle white wide wind window winter wire wise wolf wood wool write writer year yellow young zebra
`
	.trim()
	.split(/\s+/);
