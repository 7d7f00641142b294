package rowan.foundation.web.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves the {@link Assets} before anything asks for a session. */
@Component
@Order(ServingOrder.ASSETS)
class AssetFilter extends OncePerRequestFilter {

  private static final String ROOT = "/assets/";

  private final Assets assets;

  AssetFilter(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(ROOT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI().substring(ROOT.length());
    int slash = path.indexOf('/');
    var asset = slash < 0 ? null : assets.of(path.substring(slash + 1));
    if (asset == null) {
      chain.doFilter(request, response);
      return;
    }
    // While a new build is rolled out, its pages may ask an old copy for its files: they get the
    // ones that are here, but not to keep.
    boolean ours = path.substring(0, slash).equals(assets.version());
    response.setHeader("Cache-Control", ours ? "public, max-age=31536000, immutable" : "no-store");
    response.setContentType(asset.type());
    response.setHeader("Vary", "Accept-Encoding");
    var body = takesPacked(request) ? asset.packed() : null;
    if (body == null) {
      body = asset.bytes();
    } else {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean takesPacked(HttpServletRequest request) {
    var taken = request.getHeader("Accept-Encoding");
    return taken != null && taken.contains("gzip");
  }
}
