package org.relieflink.platform.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Whose;

/**
 * 一份文书，不带内容。 A paper without its contents.
 *
 * @param minor about a minor, or nobody knows the age
 * @param series the word in its number; empty = it is not numbered, and finished once checked
 * @param number 发文字号; null before it was issued
 * @param steps oldest first, at least one
 */
public record Document(
    long id,
    Whose whose,
    DocumentKind kind,
    SubjectRef subject,
    boolean minor,
    String series,
    @Nullable String number,
    List<DocumentStep> steps) {
  public Document {
    steps = List.copyOf(steps);
  }

  public DocumentStep last() {
    return steps.get(steps.size() - 1);
  }

  public DocumentState state() {
    return last().state();
  }

  /** What a page was made of: an act on an older one is refused. */
  public int version() {
    return steps.size();
  }

  public boolean issued() {
    return state() == DocumentState.ISSUED;
  }

  /** Whether it is as it will go out: issued, or checked where its kind is not numbered. */
  public boolean finished() {
    return issued() || (series.isEmpty() && state() == DocumentState.CHECKED);
  }

  /** SM3 of the last version of the contents, 64 hexadecimal digits. */
  public String hash() {
    return last().hash();
  }

  public Instant at() {
    return steps.get(0).at();
  }

  /** Whether this officer wrote any version of it. */
  public boolean writtenBy(String staffNumber) {
    return steps.stream()
        .anyMatch(one -> one.act() == DocumentAct.WRITE && one.officer().equals(staffNumber));
  }

  @Override
  public String toString() {
    return "Document[" + id + "]";
  }
}
