package rowan.commissioning.decisions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import rowan.commissioning.decisions.reading.text.DocumentText;
import rowan.foundation.web.Form;
import rowan.foundation.web.FormReader;
import rowan.foundation.web.Upload;

/**
 * The text of a decision as it was given: pasted, or taken out of a file. A browser forgets a file
 * that a form sent, so a page shown again has its words in the field for pasting.
 *
 * @param field the one to blame if the text is no decision
 * @param fromFile whether the words came out of a file
 */
record GivenText(String text, String field, boolean fromFile) {

  static GivenText read(FormReader form, int mostCharacters) {
    var pasted = form.optionalProse("text", "Paste the decision", mostCharacters);
    var file = form.optionalFile("file");
    if (file.isPresent()) {
      if (!pasted.isEmpty()) {
        form.refuse("file", "Paste the text or choose a file, not both");
        return new GivenText(pasted, "text", false);
      }
      return fromFile(form, file.get());
    }
    if (pasted.isEmpty() && !form.hasErrors()) {
      form.refuse("text", "Paste the text of the decision, or choose a file with it");
    }
    return new GivenText(pasted, "text", false);
  }

  private static GivenText fromFile(FormReader form, Upload file) {
    switch (DocumentText.of(bytes(file), file.fileName())) {
      case DocumentText.Words(var words) -> {
        return new GivenText(words, "file", true);
      }
      case DocumentText.Refused(var refusal) -> form.refuse("file", refusal.sentence());
    }
    return new GivenText("", "file", false);
  }

  private static byte[] bytes(Upload file) {
    try (var in = file.open()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Form kept(Form form) {
    return fromFile ? form.with("text", text) : form;
  }
}
