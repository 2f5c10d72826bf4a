package org.strategywatch.platform.test;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What a module's sources say, as the compiler understands them: who calls and assigns what. */
final class SourceIndex extends TreePathScanner<@Nullable Void, @Nullable Void> {

  final Trees trees;
  final javax.lang.model.util.Elements elements;
  final Map<Element, TreePath> methods = new HashMap<>();
  final Map<Element, List<List<TreePath>>> calls = new HashMap<>();
  final Map<Element, List<TreePath>> assigned = new HashMap<>();

  /** The {@code message} of annotations, and the default of the annotations that have one. */
  final List<TreePath> annotationMessages = new ArrayList<>();

  /** What is added to lists, by the name of the list. */
  final Map<String, List<TreePath>> added = new HashMap<>();

  private SourceIndex(JavacTask task) {
    this.trees = Trees.instance(task);
    this.elements = task.getElements();
  }

  /** Reads all of a source folder with the class path of the test. */
  static SourceIndex of(Path sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(sources)) {
      List<Path> java = found.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-proc:none", "-parameters", "-classpath", System.getProperty("java.class.path"));
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, _ -> {}, options, null, files.getJavaFileObjectsFromPaths(java));
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      SourceIndex index = new SourceIndex(task);
      units.forEach(unit -> index.scan(unit, null));
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable Element element(TreePath path) {
    return trees.getElement(path);
  }

  static TreePath child(TreePath parent, Tree leaf) {
    return new TreePath(parent, leaf);
  }

  /** The full name of the type that a member belongs to. */
  static String owner(Element member) {
    return String.valueOf(member.getEnclosingElement());
  }

  /** File and line, such as {@code Cursor.java:40}. */
  String place(TreePath path) {
    CompilationUnitTree unit = path.getCompilationUnit();
    long start = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
    return Path.of(unit.getSourceFile().getName()).getFileName()
        + ":"
        + unit.getLineMap().getLineNumber(start);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
    methods.put(trees.getElement(getCurrentPath()), getCurrentPath());
    if (method.getName().contentEquals("message") && method.getDefaultValue() != null) {
      annotationMessages.add(child(getCurrentPath(), method.getDefaultValue()));
    }
    return super.visitMethod(method, none);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
    noteCall(call.getArguments());
    String select = call.getMethodSelect().toString();
    if (select.endsWith(".add") && call.getArguments().size() == 1) {
      added
          .computeIfAbsent(select.substring(0, select.length() - 4), _ -> new ArrayList<>())
          .add(child(getCurrentPath(), call.getArguments().getFirst()));
    }
    return super.visitMethodInvocation(call, none);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void none) {
    noteCall(creation.getArguments());
    return super.visitNewClass(creation, none);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
    if (variable.getInitializer() != null) {
      noteValue(getCurrentPath(), child(getCurrentPath(), variable.getInitializer()));
    }
    return super.visitVariable(variable, none);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void none) {
    noteValue(
        child(getCurrentPath(), assignment.getVariable()),
        child(getCurrentPath(), assignment.getExpression()));
    return super.visitAssignment(assignment, none);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree given
          && given.getVariable().toString().equals("message")) {
        annotationMessages.add(child(child(getCurrentPath(), argument), given.getExpression()));
      }
    }
    return super.visitAnnotation(annotation, none);
  }

  private void noteCall(List<? extends Tree> arguments) {
    Element called = trees.getElement(getCurrentPath());
    if (called != null) {
      TreePath call = getCurrentPath();
      calls
          .computeIfAbsent(called, _ -> new ArrayList<>())
          .add(arguments.stream().map(argument -> child(call, argument)).toList());
    }
  }

  private void noteValue(TreePath target, TreePath value) {
    Element variable = trees.getElement(target);
    if (variable != null) {
      assigned.computeIfAbsent(variable, _ -> new ArrayList<>()).add(value);
    }
  }
}
