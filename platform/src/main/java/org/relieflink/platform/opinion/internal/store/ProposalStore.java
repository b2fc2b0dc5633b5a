package org.relieflink.platform.opinion.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.PackTrial;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Compared;
import org.relieflink.platform.opinion.LikeScope;
import org.relieflink.platform.opinion.SavedProposal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 金额建议，只加不改。 Proposals: rows are added, never changed. */
@Repository
public class ProposalStore {
  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one.
   *
   * @param compared what it was compared with; null when there was too little
   */
  public long add(
      Candidate candidate,
      AmountProposal proposal,
      @Nullable Compared compared,
      CandidateStore.Saving saving) {
    return jdbc.sql(
            """
            insert into opinion.proposal (candidate_id, facts_number, pack_id, pack_version,
              pack_digest, case_type, outcome, amount_fen, content, officer, officer_name, saved_at,
              like_scope, like_count, like_median_fen, like_percent, like_reason)
            values (:candidate, :facts, :pack, :version, :digest, :type, :outcome, :amount, :content,
              :officer, :name, :at, :scope, :count, :median, :percent, :reason)
            returning id
            """)
        .param("candidate", candidate.id())
        .param("facts", candidate.version().number())
        .param("pack", proposal.pack().id())
        .param("version", proposal.pack().version())
        .param("digest", proposal.pack().digest())
        .param("type", proposal.facts().matter().type())
        .param("outcome", proposal.outcome().code())
        .param("amount", proposal.amountFen())
        .param("content", proposal.canonicalJson())
        .param("officer", saving.officer().staffNumber())
        .param("name", saving.officer().displayName())
        .param("at", Timestamp.from(saving.at()))
        .param("scope", compared == null ? null : compared.scope().name())
        .param("count", compared == null ? null : compared.count())
        .param("median", compared == null ? null : compared.medianFen())
        .param("percent", compared == null ? null : compared.percent())
        .param("reason", compared == null ? null : compared.reason())
        .query(Long.class)
        .single();
  }

  /** Newest first. */
  public List<SavedProposal> all(long candidateId) {
    return jdbc.sql("select * from opinion.proposal where candidate_id = :id order by id desc")
        .param("id", candidateId)
        .query((row, index) -> proposal(row))
        .list();
  }

  public Optional<SavedProposal> find(long candidateId, long id) {
    return jdbc.sql("select * from opinion.proposal where candidate_id = :candidate and id = :id")
        .param("candidate", candidateId)
        .param("id", id)
        .query((row, index) -> proposal(row))
        .optional();
  }

  /** The latest proposal of every candidate of a place, oldest first. */
  public List<PackTrial.Past> latest(String place) {
    return jdbc.sql(
            """
            select id, amount_fen, content from (
              select distinct on (p.candidate_id) p.id, p.amount_fen, p.content
              from opinion.proposal p join opinion.candidate c on c.id = p.candidate_id
              where c.place = ? order by p.candidate_id, p.id desc) latest
            order by id
            """)
        .param(place)
        .query((row, index) -> past(row))
        .list();
  }

  private static PackTrial.Past past(ResultSet row) throws SQLException {
    return new PackTrial.Past(
        row.getLong("id"), row.getLong("amount_fen"), row.getString("content"));
  }

  private static SavedProposal proposal(ResultSet row) throws SQLException {
    return new SavedProposal(
        row.getLong("id"),
        row.getLong("candidate_id"),
        row.getInt("facts_number"),
        new SavedProposal.PackVersion(
            row.getString("pack_id"), row.getString("pack_version"), row.getString("pack_digest")),
        row.getString("case_type"),
        row.getString("outcome"),
        row.getLong("amount_fen"),
        row.getString("content"),
        row.getString("officer_name"),
        row.getTimestamp("saved_at").toInstant(),
        compared(row));
  }

  private static @Nullable Compared compared(ResultSet row) throws SQLException {
    String scope = row.getString("like_scope");
    String reason = row.getString("like_reason");
    return scope == null
        ? null
        : new Compared(
            LikeScope.valueOf(scope),
            row.getInt("like_count"),
            row.getLong("like_median_fen"),
            row.getInt("like_percent"),
            reason == null ? "" : reason);
  }
}
