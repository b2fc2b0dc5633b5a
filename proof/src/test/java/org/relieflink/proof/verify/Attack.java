package org.relieflink.proof.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.verify.Finding.Kind;

/** 攻击：能改数据库里任何一行的人会做的事。 What somebody does who may change every row of the database. */
enum Attack {
  /** One field of an entry; the digest beside it left alone. */
  CHANGE(true, Kind.CHANGED) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      replace(trail, at, changed(trail, at), false);
      return at + 1;
    }
  },
  /** Another time. */
  RETIME(true, Kind.CHANGED) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      LogEntry entry = trail.rows.get(at).entry();
      long micros = 1L + trail.random.nextInt(1_000_000);
      replace(
          trail,
          at,
          new LogEntry(entry.id(), entry.at().minusNanos(micros * 1000), entry.fields()),
          false);
      return at + 1;
    }
  },
  /** The row of an entry. */
  DELETE(true, Kind.MISSING) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      ExportedEntry row = trail.rows.get(at);
      trail.rows.set(at, ExportedEntry.sealed(at + 1L, row.id(), null, row.leaf()));
      return at + 1;
    }
  },
  /** The row of an entry with its place, in the middle. */
  DELETE_WITH_PLACE(true, Kind.MISSING) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size() - 1);
      trail.rows.remove(at);
      return at + 1;
    }
  },
  /** As before, and all that follow moved up. */
  DELETE_AND_MOVE_UP(false, Kind.REWRITTEN, Kind.TAIL_CUT) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      trail.rows.remove(at);
      renumber(trail, at);
      return at + 1;
    }
  },
  /** An entry that was never sealed. */
  INSERT(true, Kind.EXTRA) {
    @Override
    int strike(InventedTrail trail) {
      trail.open.add(ExportedEntry.open(trail.entry(trail.random.nextInt(1000) + 1), false));
      return 0;
    }
  },
  /** An entry at a place, all behind it moved down. */
  INSERT_AND_MOVE_DOWN(false, Kind.REWRITTEN) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      trail.rows.add(at, InventedTrail.row(at + 1L, trail.entry(trail.rows.get(at).id())));
      renumber(trail, at + 1);
      return at + 1;
    }
  },
  /** The contents of two entries. */
  SWAP(true, Kind.SWAPPED, Kind.CHANGED) {
    @Override
    int strike(InventedTrail trail) {
      int a = trail.random.nextInt(trail.rows.size() - 1);
      int b = a + 1 + trail.random.nextInt(trail.rows.size() - a - 1);
      LogEntry first = trail.rows.get(a).entry();
      LogEntry second = trail.rows.get(b).entry();
      replace(trail, a, new LogEntry(first.id(), second.at(), second.fields()), false);
      replace(trail, b, new LogEntry(second.id(), first.at(), first.fields()), false);
      return a + 1;
    }
  },
  /** An entry together with the digest beside it. */
  REWRITE(false, Kind.REWRITTEN) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      replace(trail, at, changed(trail, at), true);
      return at + 1;
    }
  },
  /** Only the digest beside an entry. */
  CHANGE_DIGEST(true, Kind.DIGEST_CHANGED) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      ExportedEntry row = trail.rows.get(at);
      byte[] leaf = row.leaf().bytes();
      leaf[trail.random.nextInt(leaf.length)] ^= 1;
      trail.rows.set(
          at,
          ExportedEntry.sealed(
              at + 1L, row.id(), row.entry(), org.relieflink.proof.Octets.of(leaf)));
      return at + 1;
    }
  },
  /** The last entries, with their places. */
  CUT_TAIL(false, Kind.TAIL_CUT) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      trail.rows.subList(at, trail.rows.size()).clear();
      return at + 1;
    }
  },
  /** An old backup: entries, places and seals of an earlier day. */
  ROLL_BACK(true, Kind.ROLLED_BACK) {
    @Override
    int strike(InventedTrail trail) {
      int seal = trail.random.nextInt(trail.seals.size());
      long size = seal == 0 ? 0 : trail.seals.get(seal - 1).root().size();
      trail.rows.subList((int) size, trail.rows.size()).clear();
      trail.seals = trail.seals.subList(0, seal);
      return (int) size + 1;
    }
  },
  /** All entries changed and all digests and seals made anew with the server's own key. */
  REBUILD(false, Kind.REBUILT) {
    @Override
    int strike(InventedTrail trail) {
      replace(trail, 0, changed(trail, 0), true);
      resealFrom(trail);
      return 1;
    }
  },
  /** For one reader another history from some entry on, sealed with the server's own key. */
  FORK(false, Kind.FORKED, Kind.REBUILT) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.rows.size());
      replace(trail, at, changed(trail, at), true);
      resealFrom(trail);
      return at + 1;
    }
  },
  /** A seal in the database, its root replaced. */
  CHANGE_SEAL(true, Kind.SEAL_CHANGED) {
    @Override
    int strike(InventedTrail trail) {
      int at = trail.random.nextInt(trail.seals.size());
      SignedRoot.Root root = trail.seals.get(at).root();
      trail.seals.set(
          at,
          InventedTrail.unsigned(
              new SignedRoot.Root(
                  root.origin(),
                  root.size(),
                  root.at(),
                  LogDigest.SM3.plain(new byte[] {(byte) at}),
                  root.sha256(),
                  root.previous())));
      return (int) root.size();
    }
  };

  /** Whether the verifier can name the entry itself, not only the stretch it stands in. */
  final boolean exact;

  /** What the verifier may call it. */
  private final Kind kind;

  private final Kind otherwise;

  Attack(boolean exact, Kind kind) {
    this(exact, kind, kind);
  }

  Attack(boolean exact, Kind kind, Kind otherwise) {
    this.exact = exact;
    this.kind = kind;
    this.otherwise = otherwise;
  }

  boolean mayBeCalled(Kind found) {
    return found == kind || found == otherwise;
  }

  /** Strikes and tells the position of the first bad entry, 0 for one without a position. */
  abstract int strike(InventedTrail trail);

  private static void replace(InventedTrail trail, int at, LogEntry entry, boolean withDigest) {
    ExportedEntry row = trail.rows.get(at);
    trail.rows.set(
        at,
        withDigest
            ? InventedTrail.row(at + 1L, entry)
            : ExportedEntry.sealed(at + 1L, row.id(), entry, row.leaf()));
  }

  private static LogEntry changed(InventedTrail trail, int at) {
    LogEntry entry = trail.rows.get(at).entry();
    String[] fields = entry.fields().toArray(new String[0]);
    int field = trail.random.nextInt(fields.length);
    fields[field] = fields[field] == null || fields[field].isEmpty() ? "x" : null;
    return new LogEntry(entry.id(), entry.at(), Arrays.asList(fields));
  }

  private static void renumber(InventedTrail trail, int from) {
    for (int i = from; i < trail.rows.size(); i++) {
      ExportedEntry row = trail.rows.get(i);
      trail.rows.set(i, ExportedEntry.sealed(i + 1L, row.id(), row.entry(), row.leaf()));
    }
  }

  private static void resealFrom(InventedTrail trail) {
    List<Integer> sizes = new ArrayList<>();
    trail.seals.forEach(seal -> sizes.add((int) seal.root().size()));
    trail.seals = new ArrayList<>(trail.sealed(trail.rows, sizes));
  }
}
