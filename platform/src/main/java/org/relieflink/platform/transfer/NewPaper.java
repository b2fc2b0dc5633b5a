package org.relieflink.platform.transfer;

/** 要上传的一份：what it is, and its bytes. Names of files are not kept: they name people. */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record NewPaper(PaperKind kind, byte[] body) {
  @Override
  public String toString() {
    return "NewPaper[" + kind + ", " + body.length + "]";
  }
}
