package rowan.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import rowan.foundation.kernel.Money;

class FormReaderTests {

  private enum Way {
    CALL,
    TEXT
  }

  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/form");

  private FormReader sent(String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.addParameter(namesAndValues[i], namesAndValues[i + 1]);
    }
    return FormReader.of(request);
  }

  private static void assertRefused(FormReader form, String field, String sentence) {
    assertThat(form.hasErrors()).isTrue();
    assertThat(form.form().error(field)).isEqualTo(sentence);
  }

  @Test
  void readsALineWithoutTheSpaceAroundItAndKeepsItAsTyped() {
    var form = sent("title", "  Outreach \t and\nrefuge ");

    assertThat(form.text("title", "Enter a title", 40)).isEqualTo("Outreach and refuge");
    assertThat(form.hasErrors()).isFalse();
    assertThat(form.form().typed("title")).isEqualTo("  Outreach \t and\nrefuge ");
  }

  @Test
  void readsProseWithItsLines() {
    var form = sent("account", "One\r\n\r\nTwo");

    assertThat(form.prose("account", "Write it", 40)).isEqualTo("One\n\nTwo");
  }

  @Test
  void asksForALineThatIsMissing() {
    var form = sent("title", "   ");

    assertThat(form.text("title", "Enter a title", 40)).isEmpty();
    assertRefused(form, "title", "Enter a title");
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(sent("name", "😀😀😀").text("name", "Enter a name", 3)).isEqualTo("😀😀😀");
    request.removeAllParameters();
    assertRefused(
        readingText(sent("name", "😀😀😀😀"), 3), "name", "Enter a name in 3 characters or fewer");
  }

  private static FormReader readingText(FormReader form, int most) {
    form.text("name", "Enter a name", most);
    return form;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u0007bell", "PK\u0003\u0004", "what \uFFFD was"})
  void refusesWhatNoKeyboardTypes(String binary) {
    assertRefused(readingText(sent("name", binary), 40), "name", "Enter a name as plain text");
  }

  @ParameterizedTest
  @CsvSource({
    "27, 3, 2026",
    "27, March, 2026",
    "27, mar, 2026",
    "' 27 ', 03, 2026",
  })
  void readsADateFromThreeFields(String day, String month, String year) {
    var form = sent("on-day", day, "on-month", month, "on-year", year);

    assertThat(form.date("on", "Enter the day").value()).isEqualTo(LocalDate.of(2026, 3, 27));
  }

  @ParameterizedTest
  @ValueSource(strings = {"27 March 2026", "27 mar 2026", "27/3/2026", "27.03.2026", "2026-03-27"})
  void readsADateFromOneField(String written) {
    assertThat(sent("on", written).date("on", "Enter the day").value())
        .isEqualTo(LocalDate.of(2026, 3, 27));
  }

  @Test
  void readsSeptemberHoweverItIsShortened() {
    assertThat(sent("on", "1 Sept 2026").date("on", "Enter the day").value())
        .isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "30, 2, 2026, There is no 30 February 2026. Enter the day",
    "29, February, 2027, There is no 29 February 2027. Enter the day",
    "31, 13, 2026, There is no 31/13/2026. Enter the day",
    "12, 3, 26, 'Enter the day as a day, a month and a year, like 27 3 2026'",
    "x, 3, 2026, 'Enter the day as a day, a month and a year, like 27 3 2026'",
    "1, ma, 2026, 'Enter the day as a day, a month and a year, like 27 3 2026'",
    "'', 3, 2026, 'Enter the day as a day, a month and a year, like 27 3 2026'",
    "'', '', '', Enter the day",
  })
  void refusesADateThatIsNoneInOneSentence(String day, String month, String year, String sentence) {
    var form = sent("on-day", day, "on-month", month, "on-year", year);

    assertThat(form.date("on", "Enter the day").ifGiven()).isEmpty();
    assertRefused(form, "on", sentence);
    assertThat(form.form().typed("on-day")).isEqualTo(day);
  }

  @Test
  void takesNoDateWhereNoneIsNeeded() {
    var form = sent("on-day", "", "on-month", "", "on-year", "");

    assertThat(form.optionalDate("on", "Enter the day")).isEmpty();
    assertThat(form.hasErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"14:30, 14:30", "9.05, 09:05", "7, 07:00"})
  void readsAnHour(String written, LocalTime hour) {
    assertThat(sent("at", written).time("at", "Enter the hour").value()).isEqualTo(hour);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "noon", "12:61"})
  void refusesAnHourThatIsNone(String written) {
    var form = sent("at", written);

    form.time("at", "Enter the hour");
    assertRefused(form, "at", "Enter the hour, like 14:30");
  }

  @Test
  void readsANumberWithinItsBounds() {
    assertThat(sent("count", "1,200").number("count", "Enter how many", 0, 5000).value())
        .isEqualTo(1200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "21", "two", "1.5", "99999999999"})
  void refusesANumberBeyondItsBounds(String written) {
    var form = sent("count", written);

    form.number("count", "Enter how many", 0, 20);
    assertRefused(form, "count", "Enter how many, as a whole number from 0 to 20");
  }

  @Test
  void readsMoneyAsPeopleWriteIt() {
    assertThat(sent("value", "£660k").money("value", "Enter the value").value())
        .isEqualTo(Money.pounds(660_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "lots", "1.005"})
  void refusesMoneyThatIsNone(String written) {
    var form = sent("value", written);

    form.money("value", "Enter the value");
    assertRefused(form, "value", "Enter the value, like £660,000");
  }

  @Test
  void readsAChoice() {
    assertThat(sent("way", "TEXT").choice("way", "Choose a way", Way.class).value())
        .isEqualTo(Way.TEXT);
  }

  @Test
  void refusesAChoiceThatWasNotOffered() {
    var form = sent("way", "PIGEON");

    form.choice("way", "Choose a way", Way.class);
    assertRefused(form, "way", "Choose a way");
  }

  @Test
  void readsTickedBoxesAndAsksForOneWhereOneIsNeeded() {
    var form = sent("ways", "CALL", "ways", "PIGEON", "agreed", "yes");

    assertThat(form.choices("ways", "Choose some", Way.class)).containsExactly(Way.CALL);
    assertThat(form.ticked("agreed")).isTrue();
    assertThat(form.ticked("other")).isFalse();
    form.choices("none", "Choose some", Way.class);
    assertRefused(form, "none", "Choose some");
  }

  @Test
  void takesOnlyValuesThatThePageOffered() {
    var form = sent("lot", "A", "lots", "B", "lots", "Z");

    assertThat(form.oneOf("lot", "Choose a lot", Set.of("A", "B")).value()).isEqualTo("A");
    assertThat(form.someOf("lots", Set.of("A", "B"))).isEqualTo(List.of("B"));
  }

  @Test
  void readsAnIdentifier() {
    var id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    var form = sent("case", id.toString(), "other", "C-2047");

    assertThat(form.id("case", "Choose a case").value()).isEqualTo(id);
    form.id("other", "Choose a case");
    assertRefused(form, "other", "Choose a case");
  }

  @Test
  void readsAFileWithoutTheFoldersOfItsSender() throws Exception {
    sendFile("minutes", "C:\\Users\\me\\minutes.txt", "Resolved".getBytes(StandardCharsets.UTF_8));

    var upload = sent().file("minutes", "Choose a file").value();

    assertThat(upload.fileName()).isEqualTo("minutes.txt");
    assertThat(upload.bytes()).isEqualTo(8);
    assertThat(upload.open().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("Resolved");
  }

  @Test
  void asksForAFileWhereNoneWasChosen() {
    sendFile("minutes", "", new byte[0]);
    var form = sent();

    form.file("minutes", "Choose a file");
    assertRefused(form, "minutes", "Choose a file");
  }

  @Test
  void refusesAFileOverTheLimitAndNoneAtTheLimit() {
    sendFile("at", "at.pdf", new byte[(int) Upload.MOST_BYTES]);
    sendFile("over", "over.pdf", new byte[(int) Upload.MOST_BYTES + 1]);
    var form = sent();

    assertThat(form.optionalFile("at")).isPresent();
    assertThat(form.optionalFile("over")).isEmpty();
    assertRefused(
        form,
        "over",
        "This file is larger than 10 MB. Choose a smaller one, or paste the text instead");
    assertThat(form.form().error("at")).isNull();
  }

  private void sendFile(String field, String name, byte[] bytes) {
    request.setContentType("multipart/form-data; boundary=x");
    request.addPart(new MockPart(field, name, bytes));
  }

  @Test
  void listsErrorsInTheOrderOfThePageWithOneForEachField() {
    var form = sent();
    form.text("first", "Enter the first", 9);
    form.text("second", "Enter the second", 9);
    form.refuse("first", "Something else about the first");
    form.refuse("The tender has closed");

    assertThat(form.form().errors().inPageOrder())
        .containsExactly(
            new FormErrors.FormError("first", "Enter the first"),
            new FormErrors.FormError("second", "Enter the second"),
            new FormErrors.FormError("", "The tender has closed"));
  }

  @Test
  void doesNotGiveAValueThatWasRefused() {
    var starts = sent().date("starts", "Enter the day");

    assertThatThrownBy(starts::value).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void speaksTheLanguageOfThePage() {
    request.addParameter("on", "30/2/2026");
    var form = FormReader.of(request, Language.WELSH);

    form.date("on", "Rhowch y diwrnod");
    assertRefused(form, "on", "Nid oes 30 Chwefror 2026. Rhowch y diwrnod");
    assertThat(form.form().words().language()).isEqualTo(Language.WELSH);
  }

  @Test
  void leavesOutTheFieldsThatEveryFormCarries() {
    assertThat(sent("_csrf", "secret", "title", "T").form().allTyped()).containsOnlyKeys("title");
  }
}
