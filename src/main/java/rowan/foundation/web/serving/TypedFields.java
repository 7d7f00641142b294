package rowan.foundation.web.serving;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

/** Reads the fields of a form with files, as they come, within bounds. */
final class TypedFields {

  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int MOST_FIELDS = 1000;

  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final FileItemIterator parts;
  private int left = MOST_BYTES;
  private int fields;

  TypedFields(HttpServletRequest request) throws FileUploadException, IOException {
    this.parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
  }

  Map<String, List<String>> typed() {
    return typed;
  }

  /** Reads on to the next file, which is not read. */
  Optional<FileItemStream> upToAFile() throws FileUploadException, IOException {
    while (parts.hasNext()) {
      var part = parts.next();
      if (!part.isFormField()) {
        return Optional.of(part);
      }
      if (fields < MOST_FIELDS) {
        fields++;
        typed.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>()).add(read(part));
      }
    }
    return Optional.empty();
  }

  private String read(FileItemStream part) throws IOException {
    try (var in = part.openStream()) {
      var bytes = in.readNBytes(left);
      left -= bytes.length;
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
