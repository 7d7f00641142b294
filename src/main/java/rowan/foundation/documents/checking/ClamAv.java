package rowan.foundation.documents.checking;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * ClamAV's daemon, spoken to over TCP by its command {@code INSTREAM}: pieces, each after its
 * length in four bytes, ended by one of no length; the answer is {@code stream: OK}, {@code stream:
 * NAME FOUND} or an error. The manual page of clamd describes it.
 */
public final class ClamAv implements Scanner {

  private static final int MILLISECONDS = 30_000;
  private static final int LONGEST_ANSWER = 4_096;

  private final String host;
  private final int port;

  /**
   * @param address as {@code host:port}
   * @throws IllegalArgumentException if it is not one
   */
  public ClamAv(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException(
          "ROWAN_CLAMD is not an address: write it as host:port, such as localhost:3310.");
    }
    this.host = address.substring(0, colon);
    this.port = Integer.parseInt(address.substring(colon + 1));
  }

  @Override
  public boolean present() {
    return true;
  }

  @Override
  public Scan begin() throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), MILLISECONDS);
      socket.setSoTimeout(MILLISECONDS);
      var out = new DataOutputStream(socket.getOutputStream());
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      return new InStream(socket, out);
    } catch (IOException unreachable) {
      socket.close();
      throw unreachable;
    }
  }

  private record InStream(Socket socket, DataOutputStream out) implements Scan {

    @Override
    public void feed(byte[] from, int offset, int length) throws IOException {
      if (length > 0) { // no length at all would end the file
        out.writeInt(length);
        out.write(from, offset, length);
      }
    }

    @Override
    public boolean clean() throws IOException {
      out.writeInt(0);
      out.flush();
      var answer =
          new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
              .replace("\0", "")
              .strip();
      if (answer.endsWith(" FOUND")) {
        return false;
      }
      if (!answer.endsWith(" OK")) {
        throw new IOException("the virus scanner did not finish");
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
