package org.relieflink.platform.opinion.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.AmountStep;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.RuleFinding;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.tabular.Cell;
import org.relieflink.tabular.SheetSetup;
import org.relieflink.tabular.TableWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 证据表导出：the opinion and the amount of a candidate as a workbook, person masked. */
@Controller
class EvidenceExport {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Opinions opinions;
  private final ShownCandidates shown;
  private final Words words;

  EvidenceExport(Opinions opinions, ShownCandidates shown, Words words) {
    this.opinions = opinions;
    this.shown = shown;
    this.words = words;
  }

  @GetMapping("/opinion/{id}/evidence.xlsx")
  ResponseEntity<byte[]> download(@PathVariable long id) throws IOException {
    Candidate candidate = shown.get(id);
    var file =
        ContentDisposition.attachment().filename("evidence-" + id + ".xlsx").build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, file)
        .contentType(XLSX)
        .body(workbook(candidate));
  }

  private byte[] workbook(Candidate candidate) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      opinion(writer, candidate, opinions.opinion(candidate));
      if (opinions.calculate(candidate.version().file())
          instanceof Outcome.Done<AmountProposal> done) {
        amount(writer, done.value());
      }
    }
    return out.toByteArray();
  }

  private void opinion(TableWriter writer, Candidate candidate, EligibilityOpinion opinion)
      throws IOException {
    writer.startSheet(
        new SheetSetup(words.say("opinion"), false, List.of(10, 22, 14, 50, 60, 34), 2));
    writer.writeTitle(
        words.say("export.title", candidate.maskedName(), opinion.standing().label()), 6);
    writer.writeHeader(heads("export.opinion.head"));
    for (RuleFinding one : opinion.findings()) {
      writer.writeTexts(
          List.of(
              one.rule().kind().label(),
              one.rule().title(),
              one.findingText(),
              one.reason(),
              String.join("；", one.evidence().stream().map(RuleFinding.Evidence::text).toList()),
              one.clause().textWithStatus()));
    }
  }

  private void amount(TableWriter writer, AmountProposal proposal) throws IOException {
    writer.startSheet(
        new SheetSetup(words.say("amount"), false, List.of(26, 14, 10, 14, 14, 60, 14, 34), 2));
    writer.writeTitle(proposal.formula() + " = " + proposal.amount().yuanText(), 8);
    writer.writeHeader(heads("export.amount.head"));
    for (AmountStep step : proposal.steps()) {
      writer.write(
          List.of(
              Cell.text(step.title()),
              Cell.text(step.allowed().text()),
              Cell.number(step.chosenText()),
              Cell.number(yuan(step.stepFen())),
              Cell.number(yuan(step.runningFen())),
              Cell.text(step.reason()),
              Cell.text(step.chooser()),
              Cell.text(step.clause().textWithStatus())));
    }
  }

  private List<String> heads(String key) {
    return BAR.splitAsStream(words.say(key)).toList();
  }

  private static String yuan(long fen) {
    return java.math.BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
