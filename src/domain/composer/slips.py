"""Finding slips of the keyboard and broken English in a client's words, so that they are not said back. Nothing is corrected.

There is no dictionary here: a short list of well-known misspellings, marks of hasty typing, and words that turn into a word of
the same post, or of our own letters, when two neighbouring letters change places.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

from src.domain.composer.english import ENGLISH
from src.domain.composer.mirror import ORDERS
from src.domain.words import STOP, WORD, stem

_MISSPELT_WORDS: Final = """absense acceptible accomodate accross acheive adress adresses agressive allready alot allways ammount apparantly appearence
aquire arguement assistent availabe availible avaliable becuase becasue beggining begining beleive buisness busines calender carefull
catagory cheif collegue comming commited commitee companys completly concious connexion contious copywritting costumers custumer
custumers decison definately definatly definetly dependant desgin desing developement developper diffrent dissapear dissapoint
efficent embarass enviroment equiptment excelent exsisting existance experiance experince explaination familar feild finaly foriegn
foward freind freelanser garantee gaurantee goverment grammer guage happend helpfull higly immediatly importent incase independant
informations infomation intergrate intrest intrested knowlege knowledgable langauge lenght liason libary lisence maintainance
maintenence managment manger milage millenium mispell neccesary neccessary necesary noticable occassion occured occurence ocurred
orginal oppurtunity oportunity paragraf particulary peice perfomance permanant persistant personel posession possable prefered
prefering presance privelege probaly proccess proffesional profesional programing pronounciation publically quailty quanity
questionaire realy recieve recieved reccomend recomend recomended refered relevent reponsible requirment requirments resourses
responsability respository resturant reveiw seach seperate seperated seperately sence shedule similiar sincerly softwares sofware
speach speciality strenght succesful succesfull succesfully suceed sucess suprise supress tecnical thats theres thier threshhold
throught tommorow tommorrow transfered truely unfortunatly untill upto usefull usualy vaccuum vehical wanna webiste websit wether
whereever wich wierd wiht withing writting porject projcet shoud shold woud wont cant dont doesnt didnt isnt arent havent im ive
youre theyre gonna gotta plz pls thx feedbacks advices equipments datas"""
_MISSPELT: Final = frozenset(_MISSPELT_WORDS.split())
_HASTY: Final = re.compile(
    r"(?<![\w'’.])(?-i:i)(?![\w'’.])|(?<![\w'’])(?-i:u)(?![\w'’.])|\b(\w{2,})\s+\1\b|[!?]{2,}|\.{4,}|\s,\S|\b(?:must|should|can|could|will)\s+to\b"
    r"|\b(?:we|i|they)\s+(?:looking|searching|needing|having|is|has)\b|\b(?:is|are)\s+depend\w*|\bsince\s+(?:long|(?:\w+\s+)?(?:days|weeks|months|years))\b|\bam\s+having\b|\bare\s+having\b"
    r"|\byour\s+(?:welcome|going|not|the\s+one)\b|\bits\s+(?:a|an|the|not|been|too|very|our|my)\b",
    re.IGNORECASE,
)
# After two, three and four a thing stands in another form than after five: "24 сторінки", not "24 сторінок"; but "до 24 сторінок".
_UK_HASTY: Final = re.compile(r"\b(\w{2,})\s+\1\b|[!?]{2,}|\.{4,}|\s,\S|[)(]{2,}|[ыэъё]", re.IGNORECASE)
_UK_COUNT: Final = re.compile(
    r"(?<!\bдо )(?<!\bвід )(?<!\bз )(?<!\bіз )(?<!\bбез )(?<!\bблизько )(?<!\bменше )(?<!\bбільше )(?<!\bпісля )(?<!\bдля )"
    r"(?<![\d.,:])(?:\d*[02-9])?[234]\s+[а-яіїєґ'’]{2,}(?:ів|ок|ень|ей)\b",
    re.IGNORECASE,
)
_PLAIN_WORD: Final = re.compile(r"^[a-z]{5,14}$")


def has_slips(sentence: str, around: AbstractSet[str]) -> bool:
    """Say whether a sentence in English has a slip; ``around`` are the words of the whole post, in small letters."""
    if _HASTY.search(sentence):
        return True
    found = {word.casefold().replace("’", "'") for word in WORD.findall(sentence)}
    return bool(found & _MISSPELT) or any(_is_twisted(word, around) for word in found)


def has_ukrainian_slips(sentence: str) -> bool:
    """Say whether a sentence in Ukrainian has a slip that can be seen without a dictionary."""
    return _UK_HASTY.search(sentence) is not None or _UK_COUNT.search(sentence) is not None


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(word.casefold() for word in WORD.findall(text))


def _is_twisted(word: str, around: AbstractSet[str]) -> bool:
    """Say whether a word is no word we use and becomes one of ours, or of the post, with two neighbours exchanged."""
    if not _PLAIN_WORD.match(word) or is_common(word):
        return False
    turned = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)} - {word}
    return any(is_common(form) or form in around for form in turned)


def is_common(word: str) -> bool:
    """Say whether a word is one of our own letters or of the common ones that sentences about work are made of."""
    return stem(word) in _own_stems()


@cache
def _own_stems() -> frozenset[str]:
    """Return the stems of the words of our own English letters, and of those that orders and sentences are made of."""
    texts = [*ENGLISH.padding, *ENGLISH.approach_lead, *ENGLISH.title_opening, _COMMON]
    for approach in ENGLISH.approaches.values():
        texts += [
            *approach.first,
            *approach.middle,
            *approach.last,
            *(question.text for question in approach.questions),
        ]
    return frozenset(stem(word) for word in words_of("\n".join(texts)) | ORDERS | STOP)


_COMMON: Final = """about around above against along among anything away access account accounts across action active actually added address administration advertising advice agency
agent allow already although always amount analysis animation annual another answer answers anybody apartment application approval
approved article articles assistant attached audience audio audit automation available average balance banner based basic because
become before behind better between billing birthday board booking books boring bottle branch brand brands brochure browser budget
build building business button calculation calendar called calls camera campaign campaigns careful catalogue category certain chance
change changes channel chapter chapters characters check checklist children choose clean cleaning clear client clients clinic close
coach coffee collect collection colours column comfortable comments common community companies company complete complex condition
confidential connect connection consistent constant construction consultant contact contacts content contract contracts control
convert conversion correct country couple course courses cover create creative credit current currently customer customers daily
dashboard database dates deadline dealer decision decisions deliver delivery dental department description desktop detail details
develop developer development device different difficult digital direct directly director discount discuss display district document
documents domain double draft drawing drawings during earlier early easily editing editor education effect email emails employees
energy engine engineer english enough entire entry equipment estimate european event events every everybody everything exact exactly
example examples excellent except existing expensive experience expert experts export extra factory family faster features feedback
field fields figures files final finance financial finish finished first fixed flexible floor folder following format formats formula
forward freelancer fresh friendly furniture further future garden general german gallery given global goods google grant graphic great
green group groups growth guest guests guide handle happen happens happy health heating helpful history hotel hours house houses human
image images important improve included income independent index industry information inside installation install instead insurance
internal international internet interview interviews introduction inventory investor investors invoice invoices island issue issues item
items journal keyword keywords kitchen knowledge language languages large later latest launch lawyer layout leads learn learning legal
length lesson lessons letter letters level levels license light likely limit limited linked lines little local location logic longer
machine machines magazine mailing maintain maintenance manage management manager manual market marketing match material materials
matter maximum meaning measure media medical meeting meetings member members menu message messages method metrics middle minimum minute
minutes missing mobile model models modern module money month monthly months mostly moving multiple music natural necessary network
never newsletter night normal nothing notice number numbers object office official often online opening operation option orders ordinary
organic original other others outside overview owner owners pages paper papers parents partner partners party patient patients pattern
payment people perfect performance period permission person personal phone photo photos picture pictures place places planning platform
player please point points policy popular position possible power practical practice precise present presentation press price prices
print printed printer privacy private probably problem problems process processes producer product production products professional
profile program project projects proper property proposal protect proud provide public publisher purchase quality quarter question
questions quick quickly quiet quite range rather ready really reason receive recent record recorded records regular related release
reliable remote rental report reporting reports request requests required research response responsible restaurant result results
return returns review reviews rights rooms round rules running safety salary sales sample samples scale scanned schedule school science
scope screen script scripts search season second section security select sender senior separate series server servers service services
session setting settings setup several shape shared sheet sheets shipping shops short should simple simply single sites sizes small
smooth social software solution solutions somebody someone something sometimes somewhere sound source sources space special specific
speed spelling stable staff stage standard start started state statement status stays steps still stock storage store stores stories
story strategy street strict strong structure student students studio style subject subtitles summary summer supplier suppliers support
sure system systems table tables target task tasks teacher teachers technical technology template templates terms tested testing tests
their there things think three through ticket tickets times title today together tools topic topics total touch tracking trade traffic
training transfer translate translated translation travel treatment trial trying under understand unique units until update updates
upload usage useful users using usual version versions video videos visit visitors visual voice volume waiting warehouse warranty watch
water webinar website websites weekly weeks which while whole window winter wishes without women words worker working works workshop
world would write writer writing written wrong years young"""
