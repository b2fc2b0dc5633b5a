package org.relieflink.platform.pool.internal.run;

import java.util.Arrays;
import java.util.List;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.RowFault;
import org.relieflink.platform.pool.internal.ReaderLocale;
import org.relieflink.platform.pool.internal.check.CellFault;
import org.relieflink.platform.pool.internal.store.Faults.Placed;
import org.relieflink.platform.pool.internal.store.FileFace;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 把错误和拒绝说成话：哪里不对，怎么改。 Turns faults and refusals into sentences of the reader's language. */
@Component
public class FaultTexts {
  private final MessageSource messages;

  FaultTexts(MessageSource messages) {
    this.messages = messages;
  }

  public RowFault fault(Placed placed, FileFace face) {
    FileFace.SheetPlan sheet = face.sheets().get(placed.sheet());
    CellFault fault = placed.fault();
    List<String> headers = sheet.headers();
    String header = fault.column() < headers.size() ? headers.get(fault.column()) : "";
    return new RowFault(
        face.kind().equals("CSV") ? "" : sheet.name(),
        placed.row(),
        ColumnLetter.of(fault.column()),
        header,
        fault.shown(),
        fault.reason().name(),
        sentence(fault, "wrong"),
        sentence(fault, "mend"));
  }

  /** For the added column of the bad-rows file: where, what, how. */
  public String inFile(Placed placed, FileFace face) {
    RowFault fault = fault(placed, face);
    return text("pool.reason.in_file", fault.letter(), fault.column(), fault.wrong(), fault.mend());
  }

  /** The sentence of a refused batch; empty for one that is not refused. */
  public String refusal(ImportBatch batch) {
    String code = batch.refusal();
    if (code == null) {
      return "";
    }
    return text(
        PoolRefusal.valueOf(code).messageKey() + ".detail",
        RefusalDetail.split(batch.refusalDetail()));
  }

  private String sentence(CellFault fault, String part) {
    String[] details = fault.detail().split("\\|", -1);
    String key = "pool.reason." + fault.reason().name() + "." + part;
    String variant = "pool.reason." + fault.reason().name() + "." + details[0] + "." + part;
    Object[] figures = Arrays.stream(details).skip(1).toArray();
    String fallback = messages.getMessage(key, details, key, ReaderLocale.now());
    String found = messages.getMessage(variant, figures, fallback, ReaderLocale.now());
    return found == null ? key : found;
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, ReaderLocale.now());
  }
}
