package org.relieflink.linkage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** 把依据压成代码。 Packs evidence into the bytes of an {@link EvidenceCode}. */
final class EvidenceEncoder {
  /** Head, kind, fields, notes, size of the pool, and everything told in full. */
  private static final int MOST_BYTES = 256;

  private final LinkageModel model;
  private final EvidenceForm form;
  private final ByteBuffer out = ByteBuffer.allocate(MOST_BYTES);
  private final ByteBuffer told = ByteBuffer.allocate(MOST_BYTES / 2);

  EvidenceEncoder(LinkageModel model) {
    this.model = model;
    form = model.evidenceForm();
  }

  byte[] encode(List<Evidence> evidence) {
    out.put(EvidenceCode.VERSION).putInt(form.fingerprint());
    if (evidence.size() == 1 && evidence.get(0).field() == Field.HOUSEHOLD) {
      out.put(EvidenceForm.LINK).put(link(evidence.get(0)));
    } else {
      comparison(evidence);
    }
    out.put(told.flip());
    return Arrays.copyOf(out.array(), out.position());
  }

  private byte link(Evidence evidence) {
    FamilyRules rules = model.thresholds().family();
    for (FamilyLink link : FamilyLink.ALL) {
      if (link.reasonZh.equals(evidence.labelZh()) && link.step(rules) == evidence.weight()) {
        return (byte) link.rank();
      }
    }
    throw foreign(evidence);
  }

  private void comparison(List<Evidence> evidence) {
    double prior = 0;
    for (Evidence one : evidence) {
      prior = one.field() == Field.POOL_SIZE ? one.weight() : prior;
    }
    int people = form.people(prior);
    out.put(EvidenceForm.COMPARISON).putInt(people);
    if (people == 0) {
      told.putDouble(prior);
    }
    byte[] fields = new byte[ScoredField.ALL.length];
    int notes = 0;
    for (Evidence one : evidence) {
      if (one.field() == Field.CONTEXT) {
        notes |= 1 << note(one).rank();
      } else if (one.field() != Field.POOL_SIZE) {
        ScoredField field = field(one);
        fields[field.rank()] = field(field, one, people);
      }
    }
    evidence.stream()
        .filter(one -> one.field() == Field.CONTEXT)
        .forEach(one -> told.putDouble(one.weight()));
    out.put(fields).put((byte) notes);
  }

  private byte field(ScoredField field, Evidence one, int people) {
    Level level = form.level(field, one.labelZh());
    if (level == null) {
      throw foreign(one);
    }
    int mode = mode(field, level.rank(), one.weight(), people);
    if (mode == EvidenceForm.TOLD) {
      told.putDouble(one.weight());
    }
    return (byte) (mode << EvidenceForm.MODE_SHIFT | level.rank());
  }

  private int mode(ScoredField field, int rank, double weight, int people) {
    if (weight == 0) {
      return EvidenceForm.ZERO;
    }
    if (weight == form.ofModel(field, rank)) {
      return EvidenceForm.MODEL;
    }
    boolean pool = people > 0 && weight == form.ofPool(field, rank, people);
    return pool ? EvidenceForm.POOL : EvidenceForm.TOLD;
  }

  private static ScoredField field(Evidence one) {
    for (ScoredField field : ScoredField.ALL) {
      if (field.field == one.field()) {
        return field;
      }
    }
    throw foreign(one);
  }

  private static ContextNote note(Evidence one) {
    for (ContextNote note : ContextNote.ALL) {
      if (note.labelZh().equals(one.labelZh())) {
        return note;
      }
    }
    throw foreign(one);
  }

  private static IllegalArgumentException foreign(Evidence one) {
    return new IllegalArgumentException("不是这个比对模型的依据：" + one.labelZh());
  }
}
