package org.relieflink.platform.fund.internal;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.relieflink.platform.fund.internal.BankSheet.Kind;
import org.relieflink.platform.fund.internal.BankSheet.Line;
import org.relieflink.platform.fund.internal.StatementReader.Unread;

/**
 * ISO 20022 对账单：camt.053, one statement in one document. An entry with our order number that goes
 * out is a payment, one that comes in is a return; others are movements beside the orders. No
 * document type, no entities.
 */
final class CamtXml {
  private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
  private static final String STATEMENT = "/Document/BkToCstmrStmt/Stmt";
  private static final String BALANCE = STATEMENT + "/Bal";
  private static final String ENTRY = STATEMENT + "/Ntry";
  private static final String DETAILS = ENTRY + "/NtryDtls/TxDtls";
  private static final int DEEPEST = 16; // elements within elements; the form itself has nine
  private static final String SUMS = STATEMENT + "/TxsSummry/TtlNtries";

  private final Map<String, String> head = new HashMap<>();
  private final Map<String, String> part = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private long opening;
  private long closing;
  private int balances;

  private CamtXml() {}

  static BankSheet read(String text) throws Unread {
    var found = new CamtXml();
    try {
      XMLInputFactory factory = XMLInputFactory.newInstance();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true); // a number in CDATA is a number
      found.walk(factory.createXMLStreamReader(new StringReader(text)));
    } catch (XMLStreamException | NumberFormatException broken) {
      throw new Unread(found.lines.size() + 1);
    }
    return found.sheet();
  }

  private void walk(XMLStreamReader in) throws XMLStreamException, Unread {
    Deque<String> way = new ArrayDeque<>();
    StringBuilder value = new StringBuilder();
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (way.isEmpty() && !String.valueOf(in.getNamespaceURI()).startsWith(SPACE)) {
            throw new Unread(0);
          }
          if (way.size() >= DEEPEST) {
            throw new Unread(lines.size() + 1);
          }
          way.addLast(in.getLocalName());
          value.setLength(0);
          currency(in);
        }
        case XMLStreamConstants.CHARACTERS -> value.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          end("/" + String.join("/", way), value.toString().strip());
          way.removeLast();
          value.setLength(0);
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unread(0);
        default -> {
          // white space, comments
        }
      }
    }
  }

  private void currency(XMLStreamReader in) throws Unread {
    String currency = in.getAttributeValue(null, "Ccy");
    boolean amount = in.getLocalName().equals("Amt");
    if (currency == null ? amount : !currency.equals("CNY")) {
      throw new Unread(lines.size() + 1);
    }
  }

  private void end(String way, String value) throws Unread {
    if (way.equals(BALANCE)) {
      balance();
    } else if (way.equals(ENTRY)) {
      lines.add(line(lines.size() + 1));
      part.clear();
    } else if (way.startsWith(BALANCE + "/") || way.startsWith(ENTRY + "/")) {
      if (!value.isEmpty() && part.put(way, value) != null) {
        throw new Unread(lines.size() + 1); // several transfers in one entry say nothing of each
      }
    } else if (!value.isEmpty() && head.put(way, value) != null && way.startsWith(STATEMENT)) {
      throw new Unread(0); // several statements in one document
    }
  }

  private void balance() throws Unread {
    long fen = fen(part(BALANCE + "/Amt"));
    long signed = part(BALANCE + "/CdtDbtInd").equals("DBIT") ? -fen : fen;
    switch (part(BALANCE + "/Tp/CdOrPrtry/Cd")) {
      case "OPBD" -> opening = signed;
      case "CLBD" -> closing = signed;
      default -> balances--; // available and other balances say nothing of what was booked
    }
    balances++;
    part.clear();
  }

  private Line line(int number) throws Unread {
    String order = part.getOrDefault(DETAILS + "/Refs/EndToEndId", "");
    boolean ours = OrderNumber.item(order).isPresent();
    if (!part(ENTRY + "/Sts/Cd").equals("BOOK")) {
      throw new Unread(number);
    }
    Kind kind =
        switch (part(ENTRY + "/CdtDbtInd")) {
          case "DBIT" -> ours ? Kind.PAID : Kind.OUT;
          case "CRDT" -> ours ? Kind.RETURNED : Kind.IN;
          default -> throw new Unread(number);
        };
    long fen = moved(number);
    String other = part.getOrDefault(DETAILS + "/RltdPties/CdtrAcct/Id/Othr/Id", "");
    return new Line(
        number,
        StatementCsv.receipt(part(ENTRY + "/AcctSvcrRef"), number),
        ours ? order : "",
        kind,
        fen,
        StatementCsv.account(other, number),
        StatementCsv.day(part(ENTRY + "/BookgDt/Dt"), number));
  }

  /** What the entry moves; the transfer in it, where it says a sum, moves the same. */
  private long moved(int number) throws Unread {
    long fen = fen(part(ENTRY + "/Amt"));
    String inside = part.get(DETAILS + "/Amt");
    if (fen == 0 || (inside != null && fen(inside) != fen)) {
      throw new Unread(number);
    }
    return fen;
  }

  private String part(String way) throws Unread {
    String value = part.get(way);
    if (value == null) {
      throw new Unread(lines.size() + 1);
    }
    return value;
  }

  /** Exact to the fen: 12.345 is no amount. */
  private long fen(String yuan) throws Unread {
    BigDecimal exact = new BigDecimal(yuan).movePointRight(2);
    if (exact.signum() < 0 || exact.precision() > 15 || exact.stripTrailingZeros().scale() > 0) {
      throw new Unread(lines.size() + 1);
    }
    return exact.longValueExact();
  }

  private BankSheet sheet() throws Unread {
    String number = head.getOrDefault(STATEMENT + "/Id", "");
    String account = head.getOrDefault(STATEMENT + "/Acct/Id/Othr/Id", "");
    String count = head.getOrDefault(SUMS + "/NbOfNtries", "");
    if (balances != 2 || !count.equals(Integer.toString(lines.size()))) {
      throw new Unread(0);
    }
    return new BankSheet(
        "CAMT053",
        StatementCsv.number(number),
        StatementCsv.account(account, 0),
        opening,
        closing,
        lines);
  }
}
