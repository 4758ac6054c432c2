/** Words that hashtags are often made of, beside those of the text itself. Too short ones would be found in any tag. */
export const hashtagWords: readonly string[] = `
about academy access accessible account action advice after agency agile analytics animal april artist august authors autumn award baking beach beautiful beauty before behind best better bike
birthday black blog blogger bold book books brand branding build building business camera camp campaign career challenge chat choice christmas cities city class climate clothing cloud club
coach coaching code coding coffee color colour community conference connect content cook cooking cool copywriting course craft crafts create creative creator creators culture customer
daily dance data deal deals december design designer developer development digital diverse diversity dogs dream drink early earth education email employee engagement engineer engineering
entrepreneur equality event events evening every experience expert family famous fashion fast february festival film finance first fitness flash flower follow food football forest free
freelance freelancer friday friend friends front fund funny future game games garden gardening gift girl girls give giveaway global goal goals good great green group grow growth habit hack happy
harbour hard health healthy help helping hidden hiring history holiday home hope hour house human idea ideas image impact inclusion independent innovation insights inspiration instant interior
invest issue january jobs journey joy july june just kids kitchen know language launch lead leader leaders leadership learn learning level life lifestyle light like linked list listen live living
local long look love made magic make maker makers management manager march market marketing matter matters media meet meeting mental merry mind minute mobile moment monday money month
more morning mother motivation mountain movie music national native nature network networking never news night november nutrition ocean october office online open order organic outdoor paint
parent partner party people person personal photo photographer photography picture pictures place planet plan planning plant plants play podcast poetry power practice press pride product
productivity program project public question quick quote quotes reach read reading real recipe recipes relations remote report research retail review right road room running safe sale sales
saturday save school science search season security self sell selling september series service share shop shopping short show simple skill skills sleep small smart social software solution song
sport sports spring stage start startup startups station stay stories story storytelling strategy street strong student study style success summer sunday support sustainable talk talks
teach teacher team teamwork tech technology test thank thanks theatre think thoughts throwback thursday time tips today together tool tools town track trade train training travel tree trend
trends trip trust tuesday user vegan video videos vintage visit visual voice volunteer walk water wedding wednesday week weekend well wellness what wild wine winter woman women word work worker
working workplace world write writer writers writing year yoga your youth
`
  .trim()
  .split(/\s+/);

/** Between them, never alone. */
export const linkingWords: readonly string[] = 'a an and at by for from i in is it me my no of off on or our out so the to up us we with you'.split(' ');
