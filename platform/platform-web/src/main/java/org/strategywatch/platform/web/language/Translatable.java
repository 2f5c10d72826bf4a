package org.strategywatch.platform.web.language;

import java.util.function.UnaryOperator;

/** An answer with sentences in it, which are written in English. */
public interface Translatable {

  /** The same answer with each of its sentences translated; codes and values stay as they are. */
  Translatable translated(UnaryOperator<String> translation);
}
