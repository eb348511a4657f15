"""Orca loads this when it starts: what it would say is appended to a file, a line for each utterance, and nothing is heard."""
import os

from orca import settings, speech, speechserver


def write(text):
    with open(os.environ["SPOKEN"], "a", encoding="utf-8") as file:
        file.write(str(text).replace("\n", " ") + "\n")


class Paper(speechserver.SpeechServer):
    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write(text)

    def speakCharacter(self, character, acss=None):
        write(character)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, progress):
        for context, _ in utterances:
            write(context.utterance)
            context.currentOffset = context.endOffset
            progress(context, speechserver.SayAllContext.COMPLETED)

    def getInfo(self):
        return ["paper", "paper"]

    def stop(self):
        pass

    def shutdown(self):
        pass

    def reset(self, *arguments):
        pass

    def updateCapitalizationStyle(self):
        pass

    def updatePunctuationLevel(self):
        pass


paper = Paper()


def init():
    speech._speechserver = paper


speech.init = init
init()
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
settings.timeoutTime = 0
write("ready")
