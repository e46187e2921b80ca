"""Words that the Coq lexer knows; knows nothing else.

Source: the word lists that Rouge 3.30.0 (MIT licence) publishes for this lexer.
"""

from __future__ import annotations

from jekyllpy.highlight.words import read_words

COMMANDS = read_words("""
About Arguments Check Class CoFixpoint CoInductive Compute Context Corollary Defined Definition End Eval Example
Existing Export Fixpoint Global Goal Hint Immediate Import Include Inductive Infix Instance Lemma Local Ltac
Module Monomorphic Notation Opaque Polymorphic Print Printing Proof Qed Record Remark Require Rewrite Search
SearchAbout Section Theorem Transparent Universe Universes Variable Variables
""")

GALLINA = read_words("""
Prop Set Type as else end forall fun if in let match return then
""")

TACTICS = read_words("""
apply as at auto autorewrite beta cbn cbv clear compute constructor delta dependent destruct eapply eauto
econstructor edestruct eexists erewrite etransitivity exfalso exists f_equal fold generalize in induction
injection instantiate intro intros inversion iota lazy native_compute red refine revert rewrite setoid_rewrite
simpl specialize split subst symmetry transitivity unfold vm_compute with zeta
""")

TERMINATORS = read_words("""
assumption congruence eassumption exact omega reflexivity solve
""")
