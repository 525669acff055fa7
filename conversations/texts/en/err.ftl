err-choice = Please answer with a number from 1 to { $max }.

err-not_understood = That was not understood. { $question_again }

err-stuck = This step seems hard. What would you like?
    .help = See the guide
    .skip = Skip, do it later
    .contact = Ask a person

err-no_conversation = Hello! Type BẮT ĐẦU to send an initiative, TRẠNG THÁI for results, TRỢ GIÚP for help.

err-draft_waits = Your unfinished entry is still here. Type TIẾP TỤC to continue, TRẠNG THÁI for results, TRỢ GIÚP for help.

err-old_button = That button belongs to an earlier question. The current one is:

err-sticker = Got it, thank you! Now to this question:

err-photo = Got the picture, but this question needs words. Please type your answer:

err-file = Got the file, but this question needs words. Please type your answer:

err-voice = Got the voice message but cannot listen to it. Please type, or press the microphone on the keyboard and speak:

err-location = Got the location, but this question needs words. Please type your answer:

err-media = Got it, but only words can be read here. Please type your answer:

err-edited = Editing a sent message does not change what was entered. To change it type SỬA.

err-too_fast = Many messages at once; please wait a few seconds.

err-server = There is a fault on our side. What you entered is safe. Please try again in a few minutes; if urgent type LIÊN HỆ.

err-state_lost =
    Sorry, your earlier answers can no longer be read, so the questions start again. The description you wrote is still here:
    “{ $kept }”

err-state_lost_empty = Sorry, your earlier answers can no longer be read, so the questions start again.

err-group_chat = Please write to the bot privately, to keep your details private: { $link }
