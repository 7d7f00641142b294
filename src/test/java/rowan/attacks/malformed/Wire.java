package rowan.attacks.malformed;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plain socket to the server: it sends whatever it is given, which no decent client would, and
 * reads what comes back.
 */
final class Wire implements AutoCloseable {

  /** Nothing that is answered takes this long; who waits longer waits for ever. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  /** How HTTP answered before it had a head, and still does whoever asks without a version. */
  static final int WITHOUT_HEAD = 9;

  private final int port;
  private Socket socket = new Socket();
  private boolean open;

  Wire(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param status 0 where the connection was closed without a word, -1 where nothing came in time
   * @param head each header as it came
   */
  record Reply(int status, List<String> head, String body, long millis) {

    Optional<String> header(String name) {
      var start = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  /**
   * Sends, and reads one answer.
   *
   * @param last whether what is sent may lie about its length: the server is told that nothing more
   *     comes, and the next request has a connection of its own
   */
  Reply send(byte[] request, boolean last) {
    boolean used = open;
    var reply = attempt(request, last);
    // A kept connection may have been closed under us, before anything was read.
    return used && reply.status == 0 ? attempt(request, last) : reply;
  }

  private Reply attempt(byte[] request, boolean last) {
    long began = System.nanoTime();
    Reply reply;
    try {
      connect();
      write(request, last);
      reply = read(began);
      if (last || reply.header("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
        close();
      }
    } catch (SocketTimeoutException hangs) {
      close();
      reply = new Reply(-1, List.of(), "", millisSince(began));
    } catch (IOException closed) {
      close();
      reply = new Reply(0, List.of(), "", millisSince(began));
    }
    return reply;
  }

  private void connect() throws IOException {
    if (!open) {
      socket = new Socket();
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      open = true;
    }
  }

  private void write(byte[] request, boolean last) {
    try {
      socket.getOutputStream().write(request);
      if (last) {
        socket.shutdownOutput();
      }
    } catch (IOException refused) {
      // It would hear no more; it may have said why.
      return;
    }
  }

  private static long millisSince(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private Reply read(long began) throws IOException {
    var in = socket.getInputStream();
    var first = line(in);
    while (first.startsWith("HTTP/1.1 100")) {
      line(in);
      first = line(in);
    }
    var words = first.split(" ", 3);
    if (!first.startsWith("HTTP/") || words.length < 2) {
      var rest = first + "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Reply(WITHOUT_HEAD, List.of(), rest, millisSince(began));
    }
    int status = Integer.parseInt(words[1]);
    var head = new ArrayList<String>();
    for (var line = line(in); !line.isEmpty(); line = line(in)) {
      head.add(line);
    }
    var bare = new Reply(status, head, "", 0);
    boolean none = status == 204 || status == 304 || status < 200;
    var body = none ? "" : body(in, bare);
    return new Reply(status, List.copyOf(head), body, millisSince(began));
  }

  private String body(InputStream in, Reply bare) throws IOException {
    var length = bare.header("Content-Length");
    if (length.isPresent()) {
      var bytes = in.readNBytes(Integer.parseInt(length.get()));
      return new String(bytes, StandardCharsets.UTF_8);
    }
    var bytes = new ByteArrayOutputStream();
    if (bare.header("Transfer-Encoding").isPresent()) {
      for (int size = size(in); size > 0; size = size(in)) {
        bytes.write(in.readNBytes(size));
        line(in);
      }
      line(in);
    } else if (bare.status != 101) {
      bytes.write(in.readAllBytes());
      close();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    open = false;
    try {
      socket.close();
    } catch (IOException already) {
      return;
    }
  }
}
