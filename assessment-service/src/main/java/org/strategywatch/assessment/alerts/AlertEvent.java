package org.strategywatch.assessment.alerts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** The payload of every alert event: the whole alert and what changed. */
record AlertEvent(@JsonUnwrapped AlertResponse alert, List<String> changed) {}
