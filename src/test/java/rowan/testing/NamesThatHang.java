package rowan.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Names of machines, as this machine looks them up, but for {@link #NAME}: whoever answers for that
 * one takes for ever, as a hostile name server can.
 */
public final class NamesThatHang extends InetAddressResolverProvider {

  public static final String NAME = "hangs.example";

  @Override
  public String name() {
    return "names that hang";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    return new Resolver(configuration.builtinResolver());
  }

  private record Resolver(InetAddressResolver usual) implements InetAddressResolver {

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (host.equals(NAME)) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          throw new UnknownHostException(host);
        }
      }
      return usual.lookupByName(host, policy);
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      return usual.lookupByAddress(address);
    }
  }
}
