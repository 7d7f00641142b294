package rowan.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import rowan.launch.embedded.CannotStart;

/** Whether the pages' port is there to be taken, asked before anything slow is started. */
final class Ports {

  private Ports() {}

  /**
   * Refuses a port that something else has, or an address that this machine has not.
   *
   * @param instead what to type to use another port
   */
  static void refuseTaken(String address, int port, String instead) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException failure) {
      throw new CannotStart(notOurs(address), failure);
    } catch (BindException failure) {
      throw new CannotStart(sentence(failure, address, port, instead), failure);
    } catch (IOException failure) {
      throw new CannotStart("Port " + port + " can't be opened (" + failure.getMessage() + ").");
    }
  }

  private static String sentence(BindException failure, String address, int port, String instead) {
    var reason = String.valueOf(failure.getMessage());
    if (reason.contains("assign requested address")) {
      return notOurs(address);
    }
    if (reason.contains("Permission denied")) {
      return "This account may not open port " + port + ": choose one above 1023, by " + instead;
    }
    return "Port "
        + port
        + " is in use by another program: stop it, or choose another port, such as by "
        + instead;
  }

  private static String notOurs(String address) {
    return "This machine has no address " + address + ": correct ROWAN_ADDRESS.";
  }
}
