package org.relieflink.platform.document;

/** 一份文件：bytes as they leave, and how many pages where it has pages. */
public final class DocumentFile {
  /** 写成什么。 */
  public enum Format {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
      this.ending = ending;
      this.mediaType = mediaType;
    }

    public String ending() {
      return ending;
    }

    public String mediaType() {
      return mediaType;
    }
  }

  private final Format format;
  private final byte[] bytes;

  public DocumentFile(Format format, byte[] bytes) {
    this.format = format;
    this.bytes = bytes.clone();
  }

  public Format format() {
    return format;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
