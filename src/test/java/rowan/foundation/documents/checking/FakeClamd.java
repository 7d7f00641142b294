package rowan.foundation.documents.checking;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Speaks {@code INSTREAM} as clamd does: finds a word, refuses what is longer than its limit, and
 * counts what it was given.
 */
public final class FakeClamd implements AutoCloseable {

  /** What it takes for a virus. */
  public static final String HARM = "this-is-a-virus";

  private final ServerSocket server;
  private final int mostBytes;
  private final AtomicLong seen = new AtomicLong();

  public FakeClamd(int mostBytes) throws IOException {
    this.mostBytes = mostBytes;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  public String address() {
    return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
  }

  /** How many bytes of files came, of all files together. */
  public long seen() {
    return seen.get();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException closedOrGone) {
        continue;
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    if (!command.equals("zINSTREAM\0")) {
      say(socket, "UNKNOWN COMMAND");
      return;
    }
    var file = new StringBuilder();
    int length = in.readInt();
    while (length > 0) {
      file.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
      seen.addAndGet(length);
      if (file.length() > mostBytes) {
        say(socket, "INSTREAM size limit exceeded. ERROR");
        return;
      }
      length = in.readInt();
    }
    say(socket, file.indexOf(HARM) >= 0 ? "stream: Test.Virus FOUND" : "stream: OK");
  }

  private static void say(Socket socket, String answer) throws IOException {
    socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
