package org.relieflink.platform.fund.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Statements;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 对账单的大门：looks at content, not at names; what is half understood is refused whole. UTF-8 only, no
 * entities, bounded.
 */
@Component
class StatementReader {
  private final PayRules rules;

  StatementReader(PayRules rules) {
    this.rules = rules;
  }

  /** 读不懂的地方。 */
  static final class Unread extends Exception {
    private static final long serialVersionUID = 1;

    /** Number of the line or entry; 0 = the file as a whole. */
    private final int line;

    Unread(int line) {
      super("line " + line, null, false, false);
      this.line = line;
    }
  }

  Outcome<BankSheet> read(byte[] file) {
    if (file.length == 0 || file.length > Statements.MOST_BYTES) {
      return none();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String from = text.startsWith("\uFEFF") ? text.substring(1) : text;
      boolean xml = from.stripLeading().startsWith("<");
      if (!xml && BankEnd.open(from.replace("\r\n", "\n")).isEmpty()) {
        boolean ours = from.startsWith(StatementCsv.HEAD);
        return ours ? Outcome.refused(FundRefusal.STATEMENT_EDITED) : none();
      }
      BankSheet sheet = xml ? CamtXml.read(from) : StatementCsv.read(from.replace("\r\n", "\n"));
      return whole(sheet);
    } catch (CharacterCodingException | ArithmeticException odd) {
      return none();
    } catch (Unread odd) {
      return odd.line == 0 ? none() : Outcome.refused(FundRefusal.STATEMENT_UNREADABLE, odd.line);
    }
  }

  private static Outcome<BankSheet> none() {
    return Outcome.refused(FundRefusal.NO_STATEMENT, Statements.MOST_BYTES >> 20);
  }

  private Outcome<BankSheet> whole(BankSheet sheet) {
    if (sheet.lines().size() > rules.mostLines()) {
      return Outcome.refused(FundRefusal.STATEMENT_TOO_LONG, rules.mostLines());
    }
    Optional<Refusal> edited = sheet.edited();
    return edited.isPresent() ? new Outcome.Refused<>(edited.get()) : Outcome.of(sheet);
  }
}
