package org.relieflink.platform.opinion.web;

import org.relieflink.law.FactsFile;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.internal.store.CandidateStore;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * 只算不存的接口：facts in, opinion or sheet out, for systems that keep their own cases. Nothing of the
 * facts is kept; that somebody calculated is on the trail. Nobody is looked up, so no quota is
 * used.
 */
@RestController
class CalculateApi {
  private static final String YAML = "application/yaml";

  private final Opinions opinions;

  CalculateApi(Opinions opinions) {
    this.opinions = opinions;
  }

  /** The opinion on these facts on their own day; rules by organ and day. */
  @PostMapping(
      path = "/api/v1/opinions/trial",
      consumes = {MediaType.APPLICATION_JSON_VALUE, YAML})
  OpinionAnswers.Judged opinion(@RequestBody String facts) {
    FactsFile file = OpinionAnswers.read(facts);
    return OpinionAnswers.Judged.of(file.facts(), opinions.opinion(file));
  }

  /**
   * The sheet as canonical JSON, the same bytes as a stored proposal on these facts; a refusal
   * gives every reason with its code.
   */
  @PostMapping(
      path = "/api/v1/amounts",
      consumes = {MediaType.APPLICATION_JSON_VALUE, YAML},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> amount(@RequestBody String facts) {
    FactsFile file = OpinionAnswers.read(facts);
    String name = file.facts().applicant().name();
    FactsFile masked = name.isEmpty() ? file : file.withName(CandidateStore.masked(name));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(opinions.calculate(masked).orThrow().canonicalJson());
  }
}
