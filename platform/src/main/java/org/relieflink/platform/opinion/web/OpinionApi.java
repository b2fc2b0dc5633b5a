package org.relieflink.platform.opinion.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.RuleSet;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.NewCandidate;
import org.relieflink.platform.opinion.OpinionRefusal;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.opinion.SavedProposal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 意见接口：candidates, opinions, amounts and replays; facts travel in the form of a facts file. */
@RestController
class OpinionApi {
  private final Opinions opinions;
  private final ShownCandidates shown;
  private final CurrentOfficer current;

  OpinionApi(Opinions opinions, ShownCandidates shown, CurrentOfficer current) {
    this.opinions = opinions;
    this.shown = shown;
    this.current = current;
  }

  @GetMapping("/api/v1/opinions")
  List<Brief> all() {
    return shown.all().stream().map(this::brief).toList();
  }

  /** The body is a facts file, YAML or JSON; all its problems come back at once. */
  @PostMapping(
      path = "/api/v1/opinions",
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/yaml"})
  @ResponseStatus(HttpStatus.CREATED)
  Full open(@RequestBody String facts) {
    return full(opinions.open(NewCandidate.of(OpinionAnswers.read(facts)), current.get()));
  }

  @GetMapping("/api/v1/opinions/{id}")
  Full show(@PathVariable long id) {
    return full(shown.get(id));
  }

  /** Adds a version on top of {@code base}; 409 when somebody was faster. */
  @PutMapping(
      path = "/api/v1/opinions/{id}/facts",
      consumes = {MediaType.APPLICATION_JSON_VALUE, "application/yaml"})
  Full save(@PathVariable long id, @RequestParam int base, @RequestBody String facts) {
    return full(opinions.save(id, base, OpinionAnswers.read(facts), current.get()).orThrow());
  }

  /** The proposal on the latest facts as canonical JSON; nothing is saved. */
  @GetMapping(path = "/api/v1/opinions/{id}/amount", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> amount(@PathVariable long id) {
    Candidate candidate = shown.get(id);
    return json(opinions.calculate(candidate.version().file()).orThrow().canonicalJson());
  }

  @GetMapping("/api/v1/opinions/{id}/proposals")
  List<Saved> proposals(@PathVariable long id) {
    shown.get(id);
    return opinions.proposals(id).stream().map(Saved::of).toList();
  }

  /**
   * Saves the proposal.
   *
   * @param reason why outside the band of its like cases; wanted there
   */
  @PostMapping("/api/v1/opinions/{id}/proposals")
  ResponseEntity<Saved> propose(
      @PathVariable long id,
      @RequestParam int base,
      @RequestParam(defaultValue = "") String reason) {
    SavedProposal saved = opinions.propose(id, base, reason, current.get()).orThrow();
    return ResponseEntity.created(URI.create("/api/v1/opinions/" + id + "/proposals/" + saved.id()))
        .body(Saved.of(saved));
  }

  /** The stored bytes. */
  @GetMapping(
      path = "/api/v1/opinions/{id}/proposals/{proposal}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> proposal(@PathVariable long id, @PathVariable long proposal) {
    return json(find(id, proposal).content());
  }

  @GetMapping("/api/v1/opinions/{id}/proposals/{proposal}/replay")
  Map<String, String> replay(@PathVariable long id, @PathVariable long proposal) {
    var verdict = opinions.replay(find(id, proposal));
    return Map.of("verdict", verdict.name(), "sentence", verdict.sentence());
  }

  private SavedProposal find(long id, long proposal) {
    return opinions
        .findProposal(id, proposal)
        .orElseThrow(() -> Refusal.of(OpinionRefusal.NOT_FOUND).asException());
  }

  private static ResponseEntity<String> json(String text) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
  }

  private Brief brief(Candidate candidate) {
    return new Brief(
        Long.toString(candidate.id()),
        candidate.maskedName(),
        candidate.version().file().facts().matter().number(),
        candidate.version().number(),
        opinions.opinion(candidate).standing().code());
  }

  private Full full(Candidate candidate) {
    EligibilityOpinion opinion = opinions.opinion(candidate);
    return new Full(
        brief(candidate),
        opinion.standing().label(),
        opinion.summary(),
        opinion.findings().stream().map(OpinionAnswers.Line::of).toList(),
        OpinionAnswers.requests(opinion),
        opinion.ruleSets().stream().map(RuleSet::id).toList(),
        OpinionAnswers.changes(candidate.version().file().facts(), opinion));
  }

  /** 一行。 */
  record Brief(String id, String name, String caseNumber, int version, String standing) {}

  /** 一个救助对象的意见。 */
  record Full(
      Brief candidate,
      String label,
      List<String> summary,
      List<OpinionAnswers.Line> findings,
      List<OpinionAnswers.Ask> requests,
      List<String> ruleSets,
      List<OpinionAnswers.Change> changes) {}

  /** 一份存下的建议。 */
  record Saved(
      String id,
      long amountFen,
      String currency,
      String outcome,
      String pack,
      String digest,
      String savedAt) {
    static Saved of(SavedProposal one) {
      return new Saved(
          Long.toString(one.id()),
          one.amountFen(),
          "CNY",
          one.outcome(),
          one.pack().id() + " " + one.pack().version(),
          one.pack().digest(),
          one.savedAt().toString());
    }
  }
}
