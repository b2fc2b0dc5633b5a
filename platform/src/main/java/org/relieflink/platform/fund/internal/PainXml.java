package org.relieflink.platform.fund.internal;

import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.fund.internal.BankFiles.Sheet;
import org.relieflink.platform.fund.internal.BankFiles.Transfer;

/**
 * ISO 20022 客户信用转账指令：pain.001.001.09, one payment information with one transfer for each order, in
 * the order of elements that the message definition says. Written with the JDK's own writer.
 */
final class PainXml {
  static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final int LONGEST_NAME = 140;

  private final XMLStreamWriter out;

  private PainXml(XMLStreamWriter out) {
    this.out = out;
  }

  static String of(Sheet sheet) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new PainXml(writer).write(sheet);
      writer.close();
    } catch (XMLStreamException broken) {
      throw new IllegalStateException("pain.001 was not written", broken);
    }
    return text.toString();
  }

  private void write(Sheet sheet) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("Document");
    out.writeDefaultNamespace(SPACE);
    out.writeStartElement("CstmrCdtTrfInitn");
    head(sheet);
    out.writeStartElement("PmtInf");
    payer(sheet);
    for (Transfer one : sheet.transfers()) {
      transfer(one);
    }
    out.writeEndDocument(); // with everything that is open
  }

  private void head(Sheet sheet) throws XMLStreamException {
    out.writeStartElement("GrpHdr");
    text("MsgId", sheet.number());
    text("CreDtTm", MOMENT.format(sheet.at().toInstant()));
    sums(sheet);
    named("InitgPty", sheet.payer().title());
    out.writeEndElement();
  }

  private void sums(Sheet sheet) throws XMLStreamException {
    text("NbOfTxs", Integer.toString(sheet.transfers().size()));
    text("CtrlSum", yuan(sheet.fen()));
  }

  private void payer(Sheet sheet) throws XMLStreamException {
    text("PmtInfId", sheet.number());
    text("PmtMtd", "TRF");
    sums(sheet);
    out.writeStartElement("ReqdExctnDt");
    text("Dt", sheet.day().toString());
    out.writeEndElement();
    named("Dbtr", sheet.payer().title());
    account("DbtrAcct", sheet.payer().number());
    agent("DbtrAgt", sheet.payer().bank());
  }

  private void amount(long fen) throws XMLStreamException {
    out.writeStartElement("Amt");
    out.writeStartElement("InstdAmt");
    out.writeAttribute("Ccy", "CNY");
    out.writeCharacters(yuan(fen));
    out.writeEndElement();
    out.writeEndElement();
  }

  private void transfer(Transfer one) throws XMLStreamException {
    out.writeStartElement("CdtTrfTxInf");
    out.writeStartElement("PmtId");
    text("EndToEndId", one.orderNo());
    out.writeEndElement();
    amount(one.fen());
    named("Cdtr", one.holder());
    account("CdtrAcct", one.account());
    out.writeStartElement("RmtInf");
    text("Ustrd", cut(one.words()));
    out.writeEndElement();
    out.writeEndElement();
  }

  private void named(String element, String name) throws XMLStreamException {
    out.writeStartElement(element);
    text("Nm", cut(name));
    out.writeEndElement();
  }

  private void account(String element, String number) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeStartElement("Id");
    out.writeStartElement("Othr");
    text("Id", number);
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  private void agent(String element, String bank) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeStartElement("FinInstnId");
    out.writeStartElement("Othr");
    text("Id", bank);
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndElement();
  }

  private void text(String element, String value) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeCharacters(value);
    out.writeEndElement();
  }

  /** Never through the middle of a rare character. */
  private static String cut(String value) {
    if (value.length() <= LONGEST_NAME) {
      return value;
    }
    boolean halves = Character.isHighSurrogate(value.charAt(LONGEST_NAME - 1));
    return value.substring(0, halves ? LONGEST_NAME - 1 : LONGEST_NAME);
  }

  /** With two decimals, no separators. */
  private static String yuan(long fen) {
    return new Fen(fen).yuan().toPlainString();
  }
}
