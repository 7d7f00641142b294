package rowan.attacks.malformed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.regex.Pattern;

/** The same form, sent by the same person from several windows in the same moment. */
final class AtOnce {

  private static final int WINDOWS = 4;

  /** Forms after which those who attack could not sign in: they are sent broken only. */
  private static final Pattern LET_NOBODY_IN_ANY_MORE =
      Pattern.compile("sign-in|/leave|/end|/ends");

  private final Town town;
  private final Answers answers;

  AtOnce(Town town, Answers answers) {
    this.town = town;
    this.answers = answers;
  }

  /** Sends each form of a kind once so. */
  void send(Surveyed surveyed) throws InterruptedException {
    var kinds = new java.util.HashSet<String>();
    for (var form : surveyed.forms()) {
      if (kinds.add(form.office() + Surveyed.kind(form.action()))
          && !LET_NOBODY_IN_ANY_MORE.matcher(form.action()).find()) {
        send(form);
      }
    }
  }

  private void send(Surveyed.SeenForm form) throws InterruptedException {
    var together = new CyclicBarrier(WINDOWS);
    var windows = new ArrayList<Thread>();
    for (int i = 0; i < WINDOWS; i++) {
      windows.add(Thread.ofPlatform().start(() -> sendOne(form, together)));
    }
    for (var window : windows) {
      window.join();
    }
  }

  private void sendOne(Surveyed.SeenForm form, CyclicBarrier together) {
    try (var wire = new Wire(town.port())) {
      var visitor = town.visitor(form.office(), wire);
      var body = new Body(new Random(1), new Nasty(new Random(1), java.util.List.of()));
      body.send(form);
      var head =
          "POST "
              + form.action()
              + " HTTP/1.1\r\nHost: "
              + visitor.host()
              + "\r\nCookie: "
              + visitor.cookies()
              + "\r\nContent-Type: "
              + body.type()
              + "\r\nContent-Length: "
              + body.bytes().length
              + "\r\n\r\n";
      var whole = new java.io.ByteArrayOutputStream();
      whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
      whole.writeBytes(body.bytes());
      var request =
          new Malformed.Request(
              form.office(),
              whole.toByteArray(),
              false,
              "POST " + form.action() + " as " + form.office() + ", at once");
      together.await();
      answers.judge(0, request, wire.send(request.bytes(), false));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
