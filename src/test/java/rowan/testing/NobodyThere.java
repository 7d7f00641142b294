package rowan.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port of this machine at which nobody answers, and nobody else can begin to: it is held. */
public final class NobodyThere implements AutoCloseable {

  private final Socket held = new Socket();

  public NobodyThere() throws IOException {
    held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** As {@code host:port}. */
  public String address() {
    return "127.0.0.1:" + held.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
