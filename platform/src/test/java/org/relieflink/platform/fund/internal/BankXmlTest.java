package org.relieflink.platform.fund.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.internal.BankFiles.Sheet;
import org.relieflink.platform.fund.internal.BankFiles.Transfer;
import org.relieflink.platform.fund.internal.BankSheet.Kind;
import org.relieflink.platform.fund.internal.StatementReader.Unread;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayName("银行的 XML：写出的 pain.001 元素一个不少、先后不乱；读 camt.053，半懂的一份也不收")
class BankXmlTest {
  private static final Sheet SHEET =
      new Sheet(
          "RLB000000001",
          new SpecialAccount("ZH1", "990123000000000001", "某<局>&专户"),
          Timestamp.from(Instant.parse("2026-11-28T01:02:03Z")),
          List.of(
              new Transfer("RL000000000001", 1, "9901230000000011", "张一", "某决1号"),
              new Transfer("RL000000000002", 4_000_000, "9901230000000029", "张二", "某决2号")));

  private static final String STATEMENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
      <GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>
      <Acct><Id><Othr><Id>990123000000000001</Id></Othr></Id></Acct>
      <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">59.9</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
      <TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>
      <Ntry><Amt Ccy="CNY">50.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-11-28</Dt></BookgDt><AcctSvcrRef>HD-1</AcctSvcrRef>
      <NtryDtls><TxDtls><Refs><EndToEndId>RL000000000001</EndToEndId></Refs>
      <RltdPties><CdtrAcct><Id><Othr><Id>9901230000000011</Id></Othr></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls></Ntry>
      <Ntry><Amt Ccy="CNY">9.90</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><Dt>2026-11-28</Dt></BookgDt><AcctSvcrRef>HD-2</AcctSvcrRef></Ntry>
      </Stmt></BkToCstmrStmt></Document>
      """;

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> below(Node node) {
    List<String> names = new ArrayList<>();
    for (Node one = node.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element) {
        names.add(one.getNodeName());
      }
    }
    return names;
  }

  @Test
  @DisplayName("很长的户名从一百四十个字截断，生僻字不截成半个")
  void rareNames() throws Exception {
    String rare = "张".repeat(139) + "𠮷".repeat(2);
    var transfer = new Transfer("RL000000000001", 1, "9901230000000011", rare, "某决1号");
    var sheet = new Sheet("RLB000000001", SHEET.payer(), SHEET.at(), List.of(transfer));
    Document document = parsed(PainXml.of(sheet));
    Node creditor = document.getElementsByTagName("Cdtr").item(0);
    assertThat(creditor.getTextContent()).isEqualTo("张".repeat(139));
  }

  @Test
  @DisplayName("pain.001.001.09：头、付款信息、每笔汇款的元素照报文定义的先后，合计对得上")
  void pain() throws Exception {
    Document document = parsed(PainXml.of(SHEET));
    assertThat(document.getDocumentElement().getAttribute("xmlns")).isEqualTo(PainXml.SPACE);
    assertThat(below(document.getElementsByTagName("GrpHdr").item(0)))
        .containsExactly("MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty");
    assertThat(below(document.getElementsByTagName("PmtInf").item(0)))
        .containsExactly(
            "PmtInfId",
            "PmtMtd",
            "NbOfTxs",
            "CtrlSum",
            "ReqdExctnDt",
            "Dbtr",
            "DbtrAcct",
            "DbtrAgt",
            "CdtTrfTxInf",
            "CdtTrfTxInf");
    assertThat(below(document.getElementsByTagName("CdtTrfTxInf").item(0)))
        .containsExactly("PmtId", "Amt", "Cdtr", "CdtrAcct", "RmtInf");
    assertThat(document.getElementsByTagName("CtrlSum").item(0).getTextContent())
        .isEqualTo("40000.01");
    assertThat(document.getElementsByTagName("InstdAmt").item(0).getTextContent())
        .isEqualTo("0.01");
    assertThat(document.getElementsByTagName("Nm").item(0).getTextContent()).isEqualTo("某<局>&专户");
    assertThat(document.getElementsByTagName("CreDtTm").item(0).getTextContent())
        .isEqualTo("2026-11-28T09:02:03");
  }

  @Test
  @DisplayName("CSV 的银行文件：结尾的摘要盖住上面每一个字")
  void csv() {
    String text = BankFiles.csv(SHEET);
    assertThat(BankEnd.open(text)).isPresent();
    assertThat(BankEnd.open(text.replace(",4000000,", ",4000001,"))).isEmpty();
  }

  @Test
  @DisplayName("camt.053：付出、退回、别的进账，金额到分，余额对得上")
  void camt() throws Exception {
    BankSheet sheet = CamtXml.read(STATEMENT);
    assertThat(sheet.openingFen()).isEqualTo(10_000);
    assertThat(sheet.closingFen()).isEqualTo(5_990);
    assertThat(sheet.edited()).isEmpty();
    assertThat(sheet.lines()).extracting(BankSheet.Line::kind).containsExactly(Kind.PAID, Kind.IN);
    assertThat(sheet.lines().get(0).account()).isEqualTo("9901230000000011");
    BankSheet wrapped = CamtXml.read(STATEMENT.replace(">9.90<", "><![CDATA[9.90]]><"));
    assertThat(wrapped.lines()).extracting(BankSheet.Line::fen).containsExactly(5_000L, 990L);
    BankSheet edited = CamtXml.read(STATEMENT.replace(">9.90<", ">9.91<"));
    assertThat(edited.edited()).isPresent();
    String back = STATEMENT.replace("DBIT</CdtDbtInd><Sts>", "CRDT</CdtDbtInd><Sts>");
    assertThat(CamtXml.read(back).lines().get(0).kind()).isEqualTo(Kind.RETURNED);
  }

  @Test
  @DisplayName("半分钱、别的币种、没有记账的、少一行、两份在一起、不是这种报文：不收")
  void halfUnderstood() {
    for (String wrong :
        List.of(
            STATEMENT.replace(">9.90<", ">9.905<"),
            STATEMENT.replace("Ccy=\"CNY\">9.90", "Ccy=\"USD\">9.90"),
            STATEMENT.replaceFirst("BOOK", "PDNG"),
            STATEMENT.replace(">2</NbOfNtries>", ">3</NbOfNtries>"),
            STATEMENT.replace("OPBD", "ITBD"),
            STATEMENT.replace(">9.90<", ">0.00<"),
            STATEMENT.replace(" Ccy=\"CNY\">9.90", ">9.90"),
            STATEMENT.replace("</Refs>", "</Refs><Amt Ccy=\"CNY\">49.99</Amt>"),
            STATEMENT.replace("<Id>S1</Id>", "<Id>S1</Id>" + "<x>".repeat(40) + "</x>".repeat(40)),
            STATEMENT.replace("camt.053", "camt.054"),
            STATEMENT.replace("</Stmt>", "</Stmt><Stmt><Id>S2</Id></Stmt>"),
            STATEMENT.replace("HD-1", "小写 hd"),
            STATEMENT.replace("</Document>", ""),
            STATEMENT.replace("2026-11-28", "2026-13-28"))) {
      assertThatThrownBy(() -> CamtXml.read(wrong)).as(wrong).isInstanceOf(Unread.class);
    }
  }

  private static String told(String from, String to) {
    String changed = STATEMENT.replace(from, to);
    assertThat(changed).as(from).isNotEqualTo(STATEMENT);
    try {
      return CamtXml.read(changed).lines().size() + " lines";
    } catch (Unread odd) {
      return odd.getMessage();
    }
  }

  @Test
  @DisplayName("camt.053 读不懂，说是第几笔；整份都不是的说零")
  void whichEntry() {
    assertThat(told(">9.90<", ">9.905<")).isEqualTo("line 2");
    assertThat(told(">9.90<", ">9,90<")).isEqualTo("line 2");
    assertThat(told(">9.90<", ">-9.90<")).isEqualTo("line 2");
    assertThat(told(">9.90<", ">0.00<")).isEqualTo("line 2");
    assertThat(told(">9.90<", ">10000000000000.00<")).isEqualTo("line 2");
    assertThat(told("Ccy=\"CNY\">9.90", "Ccy=\"USD\">9.90")).isEqualTo("line 2");
    assertThat(told(" Ccy=\"CNY\">9.90", ">9.90")).isEqualTo("line 2");
    assertThat(told("<Sts><Cd>BOOK", "<Sts><Cd>PDNG")).isEqualTo("line 1");
    assertThat(told("<CdtDbtInd>DBIT", "<CdtDbtInd>BOTH")).isEqualTo("line 1");
    assertThat(told("<AcctSvcrRef>HD-2</AcctSvcrRef>", "")).isEqualTo("line 2");
    assertThat(told("HD-1", "小写 hd")).isEqualTo("line 1");
    assertThat(told("9901230000000011", "户")).isEqualTo("line 1");
    assertThat(told("2026-11-28", "2026-13-28")).isEqualTo("line 1");
    assertThat(told("</Refs>", "</Refs><Amt Ccy=\"CNY\">49.99</Amt>")).isEqualTo("line 1");
    assertThat(told("</Document>", "")).isEqualTo("line 3");
    assertThat(told("</Stmt>", "</Stmt><Stmt><Id>S2</Id></Stmt>")).isEqualTo("line 0");
    assertThat(told("camt.053", "camt.054")).isEqualTo("line 0");
    assertThat(told(" xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"", ""))
        .isEqualTo("line 0");
    assertThat(told(">2</NbOfNtries>", ">3</NbOfNtries>")).isEqualTo("line 0");
    assertThat(told("OPBD", "ITBD")).isEqualTo("line 0");
    assertThat(told("<Id>S1</Id>", "")).isEqualTo("line 0");
    assertThat(told("<Document", "<!DOCTYPE Document [<!ENTITY a 'x'>]><Document"))
        .isEqualTo("line 0");
  }

  private static String deep(int levels) {
    return "<Id>S1</Id>" + "<x>".repeat(levels) + "</x>".repeat(levels);
  }

  @Test
  @DisplayName("camt.053 里多出来、不相干的，读过去；十六层深还读，十七层不读")
  void beside() throws Exception {
    assertThat(told("<Id>S1</Id>", deep(13))).isEqualTo("2 lines");
    assertThat(told("<Id>S1</Id>", deep(14))).isEqualTo("line 1");
    assertThat(told("<Stmt><Id>", "<Stmt>文字<Id>")).isEqualTo("2 lines");
    assertThat(told("</Refs>", "</Refs><Refs><InstrId>X</InstrId></Refs>")).isEqualTo("2 lines");
    assertThat(told("</Refs>", "</Refs><Amt Ccy=\"CNY\">50.0</Amt>")).isEqualTo("2 lines");
    assertThat(told("</TxDtls>", "<Amt Ccy=\"CNY\">50</Amt></TxDtls>")).isEqualTo("2 lines");
    assertThat(told(">9.90<", ">9<!-- 说明 -->.90<")).isEqualTo("2 lines");
    String most = STATEMENT.replace(">9.90<", ">9999999999999.99<");
    assertThat(CamtXml.read(most).lines().get(1).fen()).isEqualTo(999_999_999_999_999L);
  }

  @Test
  @DisplayName("camt.053：透支的余额是负的，别的余额不算；不是我们的指令，不当成付款，也不当成退回")
  void balancesAndStrangers() throws Exception {
    BankSheet sheet = CamtXml.read(STATEMENT);
    assertThat(sheet.form()).isEqualTo("CAMT053");
    assertThat(sheet.number()).isEqualTo("S1");
    assertThat(sheet.account()).isEqualTo("990123000000000001");
    assertThat(sheet.lines()).extracting(BankSheet.Line::number).containsExactly(1, 2);
    assertThat(sheet.lines())
        .extracting(BankSheet.Line::orderNo)
        .containsExactly("RL000000000001", "");
    BankSheet below =
        CamtXml.read(
            STATEMENT
                .replace("100.00</Amt><CdtDbtInd>CRDT", "100.00</Amt><CdtDbtInd>DBIT")
                .replace("59.9</Amt><CdtDbtInd>CRDT", "140.1</Amt><CdtDbtInd>DBIT"));
    assertThat(below.openingFen()).isEqualTo(-10_000);
    assertThat(below.closingFen()).isEqualTo(-14_010);
    assertThat(below.edited()).isEmpty();
    String available =
        "<Bal><Tp><CdOrPrtry><Cd>ITAV</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">7</Amt>"
            + "<CdtDbtInd>CRDT</CdtDbtInd></Bal><TxsSummry>";
    assertThat(CamtXml.read(STATEMENT.replace("<TxsSummry>", available)).edited()).isEmpty();
    String stranger = STATEMENT.replace("RL000000000001", "NOTPROVIDED");
    BankSheet.Line out = CamtXml.read(stranger).lines().get(0);
    assertThat(out.kind()).isEqualTo(Kind.OUT);
    assertThat(out.orderNo()).isEmpty();
  }

  @Test
  @DisplayName("pain.001.001.09：一字不差")
  void painWordByWord() {
    Sheet one =
        new Sheet(SHEET.number(), SHEET.payer(), SHEET.at(), List.of(SHEET.transfers().get(0)));
    assertThat(PainXml.of(one))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
            <GrpHdr><MsgId>RLB000000001</MsgId><CreDtTm>2026-11-28T09:02:03</CreDtTm>
            <NbOfTxs>1</NbOfTxs><CtrlSum>0.01</CtrlSum>
            <InitgPty><Nm>某&lt;局&gt;&amp;专户</Nm></InitgPty></GrpHdr>
            <PmtInf><PmtInfId>RLB000000001</PmtInfId><PmtMtd>TRF</PmtMtd>
            <NbOfTxs>1</NbOfTxs><CtrlSum>0.01</CtrlSum>
            <ReqdExctnDt><Dt>2026-11-28</Dt></ReqdExctnDt>
            <Dbtr><Nm>某&lt;局&gt;&amp;专户</Nm></Dbtr>
            <DbtrAcct><Id><Othr><Id>990123000000000001</Id></Othr></Id></DbtrAcct>
            <DbtrAgt><FinInstnId><Othr><Id>ZH1</Id></Othr></FinInstnId></DbtrAgt>
            <CdtTrfTxInf><PmtId><EndToEndId>RL000000000001</EndToEndId></PmtId>
            <Amt><InstdAmt Ccy="CNY">0.01</InstdAmt></Amt><Cdtr><Nm>张一</Nm></Cdtr>
            <CdtrAcct><Id><Othr><Id>9901230000000011</Id></Othr></Id></CdtrAcct>
            <RmtInf><Ustrd>某决1号</Ustrd></RmtInf></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>
            """
                .replace("\n", ""));
  }
}
