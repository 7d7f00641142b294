package rowan.foundation.documents.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowan.foundation.documents.FileKind;

class FileKindsTests {

  private final FileKinds kinds = new FileKinds();

  private Optional<FileKind> of(byte[] bytes, String name) throws IOException {
    var in = new ByteArrayInputStream(bytes);
    var kind = kinds.of(in, name);
    assertThat(in.readAllBytes()).isEqualTo(bytes);
    return kind;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 then more,            letter.pdf,  PDF",
    "%PDF-1.7 then more,            letter.docx, PDF",
    "%PDF-1.7 then more,            letter,      PDF",
    "He waited outside the school., notes.txt,   TEXT",
    "He waited outside the school., notes,       TEXT",
  })
  void tellsByContent(String content, String name, FileKind expected) throws IOException {
    assertThat(of(latin(content), name)).contains(expected);
  }

  @Test
  void tellsPhotographs() throws IOException {
    assertThat(of(latin("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0"), "a.png"))
        .contains(FileKind.JPEG);
    assertThat(of(latin("\u0089PNG\r\n\u001A\n"), "a")).contains(FileKind.PNG);
    assertThat(of(latin("\0\0\0\u0018ftypheic\0\0\0\0"), "IMG_1")).contains(FileKind.HEIC);
  }

  @Test
  void tellsAWordDocumentFromAnArchive() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("[Content_Types].xml"));
      out.write(latin("<Types/>"));
    }
    assertThat(of(zip.toByteArray(), "report.docx")).contains(FileKind.WORD);
    assertThat(of(zip.toByteArray(), "report.zip")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MZ\u0090 a program,                                                       letter.pdf",
    "<!DOCTYPE html><html><head><title>x</title></head><script>1</script></html>, letter.txt",
    "<html><body>hello</body></html>,                                          letter.pdf",
    "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'></svg>,      photo.jpg",
    "#!/bin/sh rm,                                                             notes.txt",
  })
  void takesNothingThatRuns(String content, String name) throws IOException {
    assertThat(of(latin(content), name)).isEmpty();
  }
}
