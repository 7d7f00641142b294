package rowan.foundation.documents;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of file that are taken: what people bring, and what opens on a council's devices
 * without running anything. Web pages, scripts and programs are not among them.
 */
public enum FileKind {
  PDF("PDF", "application/pdf", ".pdf"),
  WORD(
      "Word document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ".docx"),
  SPREADSHEET(
      "Spreadsheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
  OPEN_TEXT("OpenDocument text", "application/vnd.oasis.opendocument.text", ".odt"),
  TEXT("Plain text", "text/plain", ".txt"),
  EMAIL("E-mail", "message/rfc822", ".eml"),
  JPEG("Photograph (JPEG)", "image/jpeg", ".jpg"),
  PNG("Picture (PNG)", "image/png", ".png"),
  HEIC("Photograph (HEIC)", "image/heic", ".heic"),
  MP3("Sound (MP3)", "audio/mpeg", ".mp3"),
  M4A("Sound (M4A)", "audio/mp4", ".m4a"),
  MP4("Film (MP4)", "video/mp4", ".mp4"),
  QUICKTIME("Film (MOV)", "video/quicktime", ".mov");

  private final String title;
  private final String mediaType;
  private final String ending;

  FileKind(String title, String mediaType, String ending) {
    this.title = title;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** By its media type, if it is one that is taken. */
  public static Optional<FileKind> of(String mediaType) {
    return Stream.of(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaType;
  }

  /** How a file's name ends, dot included. */
  public String ending() {
    return ending;
  }
}
