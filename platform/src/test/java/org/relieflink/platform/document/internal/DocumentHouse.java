package org.relieflink.platform.document.internal;

import static org.relieflink.platform.document.DocumentSamples.WRITER;

import java.time.Clock;
import java.util.List;
import org.relieflink.platform.ReliefSettings;
import org.relieflink.platform.ServerTest;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.document.Document;
import org.relieflink.platform.document.DocumentFile;
import org.relieflink.platform.document.DocumentSettings;
import org.relieflink.platform.document.Documents;
import org.relieflink.platform.document.internal.template.FormBook;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** 文书的房子：over given statements, signers, clocks and names of organs. */
abstract class DocumentHouse extends ServerTest {
  @Autowired Documents documents;
  @Autowired CheckDocument check;
  @Autowired CheckFields fields;
  @Autowired SubjectBook book;
  @Autowired FillIn fill;
  @Autowired FormBook forms;
  @Autowired DocumentRules rules;
  @Autowired HandOut handing;
  @Autowired DocumentTrail trail;
  @Autowired DocumentsHolder holder;
  @Autowired DocumentTold told;
  @Autowired Signers signers;
  @Autowired DocumentSettings settings;
  @Autowired TestSigner testSigner;
  @Autowired ReliefSettings server;
  @Autowired Reach reach;
  @Autowired Vault vault;
  @Autowired Subjects subjects;
  @Autowired Blinds blinds;
  @Autowired Clock clock;
  @Autowired JdbcClient guarded;
  @Autowired PlatformTransactionManager transactions;

  /** The house over these statements and with this signer. */
  final Documents over(JdbcClient statements, Signers with) {
    return over(statements, with, clock, rules);
  }

  final Documents over(JdbcClient statements, Signers with, Clock by, DocumentRules organs) {
    return over(new Ground(statements, with, by, organs, forms));
  }

  /** 房子的地基。 */
  record Ground(
      JdbcClient statements, Signers with, Clock by, DocumentRules organs, FormBook forms) {}

  final Documents over(Ground ground) {
    JdbcClient statements = ground.statements;
    Signers with = ground.with;
    Clock by = ground.by;
    DocumentRules organs = ground.organs;
    FormBook forms = ground.forms;
    var rows = new DocumentRows(statements, reach, vault);
    var writing = new DocumentWriting(statements, vault, subjects, by);
    var read = new ReadPaper(rows, forms, with, check);
    return new StoredDocuments(
        rows,
        writing,
        new IssueDocument(writing, organs, with),
        check,
        fields,
        book,
        fill,
        forms,
        organs,
        read,
        new CheckContents(read, book, organs, settings),
        handing,
        trail,
        blinds,
        transactions);
  }

  final List<Integer> numbers() {
    return jdbc.sql(
            "select number from document.number where place = '990123' and series = '救决' order by"
                + " number")
        .query(Integer.class)
        .list();
  }

  final String fault(long id) {
    Document document = documents.find(WRITER, id).orElseThrow();
    return documents.file(WRITER, id, DocumentFile.Format.PDF, "试一试能不能取")
            instanceof Outcome.Refused<?> refused
        ? refused.refusal().code().name()
        : "FINE " + document.state();
  }
}
