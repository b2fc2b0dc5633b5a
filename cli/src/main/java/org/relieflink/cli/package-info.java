/**
 * 命令行：relieflink 的各条命令。 The commands of {@code relieflink}.
 *
 * <p>In: arguments, files, a running server. Out: data on the standard output, everything said to a
 * person on the standard error, an exit code of {@link org.relieflink.cli.ExitCode}. A bad input is
 * one plain sentence with the next step, never a stack trace.
 *
 * <p>Law: none of its own; the rules stand in the law module.
 *
 * <p>Example: {@code relieflink screen --pool pool.csv --parties parties.csv --out hits.csv}
 */
@NullMarked
package org.relieflink.cli;

import org.jspecify.annotations.NullMarked;
