package org.relieflink.platform.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 要上传的一份扫描件。 Names of files are not kept: they name people.
 *
 * @param way code of the rules; empty where nothing was served
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record NewScan(PaperScan.Kind kind, String way, @Nullable LocalDate servedOn, byte[] body) {
  @Override
  public String toString() {
    return "NewScan[" + kind + ", " + body.length + "]";
  }
}
