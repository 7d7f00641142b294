package rowan.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks through every request's address and every answer, headers and all, as the server sends it:
 * whoever asked, by a browser or otherwise. An answer that shows an address because it was asked
 * for is the one place where it may be.
 */
final class AnswerTap extends OncePerRequestFilter {

  /** Where somebody is shown an address: in answer to a form, at an address of no use to others. */
  private static final Pattern SHOWS_AN_ADDRESS =
      Pattern.compile(
          "/(cases|refuge/placements|refuge/places|refuge/sanctuary)/[0-9a-f-]{36}/address");

  private static final int LONGEST_PDF = 8 << 20;

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var where = request.getMethod() + " " + request.getRequestURI();
    Produced.text(
        "the address of " + request.getMethod(),
        request.getRequestURI() + "?" + request.getQueryString() + request.getHeader("Referer"));
    boolean shows =
        request.getMethod().equals("POST")
            && SHOWS_AN_ADDRESS.matcher(request.getRequestURI()).matches();
    var tapped = new Tapped(response, where, shows);
    chain.doFilter(request, tapped);
    tapped.end();
    for (var name : response.getHeaderNames()) {
      Produced.text("a header of " + where, name + ": " + response.getHeaders(name));
    }
  }

  private static final class Tapped extends HttpServletResponseWrapper {

    private final String where;
    private final boolean shows;
    private final ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;

    private Tapped(HttpServletResponse response, String where, boolean shows) {
      super(response);
      this.where = where;
      this.shows = shows;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      if (stream == null) {
        var flowing =
            new Produced.Flowing(shows ? "where it was asked for" : "the answer to " + where);
        stream = new Tee(super.getOutputStream(), flowing, pdf);
      }
      return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      if (writer == null) {
        writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
      }
      return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
      if (writer != null) {
        writer.flush();
      }
      super.flushBuffer();
    }

    private void end() {
      if (writer != null) {
        writer.flush();
      }
      var bytes = pdf.toByteArray();
      if (bytes.length > 4 && new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("%PDF")) {
        try (var document = Loader.loadPDF(bytes)) {
          Produced.text("the answer to " + where, new PDFTextStripper().getText(document));
        } catch (IOException notWhole) {
          throw new UncheckedIOException(notWhole);
        }
      }
    }
  }

  private static final class Tee extends ServletOutputStream {

    private final ServletOutputStream out;
    private final Produced.Flowing flowing;
    private final ByteArrayOutputStream pdf;

    private Tee(ServletOutputStream out, Produced.Flowing flowing, ByteArrayOutputStream pdf) {
      this.out = out;
      this.flowing = flowing;
      this.pdf = pdf;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      flowing.on(bytes, from, length);
      boolean begins = pdf.size() == 0 && length > 0 && bytes[from] == '%';
      if (begins || (pdf.size() > 0 && pdf.size() < LONGEST_PDF)) {
        pdf.write(bytes, from, length);
      }
      out.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
