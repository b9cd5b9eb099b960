using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Checks;

namespace RdpTroubleshoot.Judgement;

/// <summary>What explains what: checks and consequences as nodes, an arrow from cause to effect.</summary>
public sealed class CauseGraph
{
    private readonly Dictionary<string, Node> nodes = [];

    /// <summary>A graph.</summary>
    /// <param name="checks">The checks, each with what it explains.</param>
    /// <param name="consequences">The consequences, each with what it explains.</param>
    public CauseGraph(IEnumerable<CheckInfo> checks, IEnumerable<Consequence> consequences)
    {
        foreach (CheckInfo check in checks)
        {
            nodes[check.Id] = new Node(check.Id, check.Title, check.Explains, isCheck: true, check.IsEvidence, []);
        }

        foreach (Consequence consequence in consequences)
        {
            nodes[consequence.Id] = new Node(
                consequence.Id, consequence.Title, consequence.Explains, isCheck: false, isEvidence: false, consequence.AlsoCausedBy);
        }
    }

    /// <summary>The ids of every node.</summary>
    public IEnumerable<string> Ids => nodes.Keys;

    /// <summary>What a node explains directly.</summary>
    /// <param name="id">The id of a check or consequence.</param>
    public IReadOnlyList<string> ExplainedBy(string id) => nodes.TryGetValue(id, out Node? node) ? node.Explains : [];

    /// <summary>What a node is, in words; empty for an id that is not known.</summary>
    /// <param name="id">The id of a check or consequence.</param>
    public string TitleOf(string id) => nodes.TryGetValue(id, out Node? node) ? node.Title : "";

    /// <summary>Whether a check only reports traces that other faults leave, such as events.</summary>
    public bool IsEvidence(string id) => nodes.TryGetValue(id, out Node? node) && node.IsEvidence;

    /// <summary>Causes outside the checks that could have the same effect.</summary>
    internal IReadOnlyList<string> AlsoCausedBy(string id) => nodes.TryGetValue(id, out Node? node) ? node.AlsoCausedBy : [];

    /// <summary>The checks with a problem that follow from one with a problem, through consequences and checks with a problem only.</summary>
    internal HashSet<string> Effects(string id, HashSet<string> problems)
    {
        var effects = new HashSet<string>();
        foreach (string reached in Reach(id, node => !node.IsCheck || problems.Contains(node.Id)))
        {
            if (problems.Contains(reached) && reached != id)
            {
                effects.Add(reached);
            }
        }

        return effects;
    }

    /// <summary>Everything that follows from a node, whether it is seen or not.</summary>
    internal HashSet<string> Consequences(string id) => Reach(id, _ => true);

    /// <summary>
    /// The shortest chain from a node to an end of the graph, not by way of evidence, which is shown as proof, nor of checks that do not
    /// apply to the machine.
    /// </summary>
    internal IReadOnlyList<ConsequenceStep> Chain(string id, Problems problems)
    {
        var paths = new Queue<List<string>>();
        paths.Enqueue([id]);
        var seen = new HashSet<string> { id };
        List<string>? cutShort = null;
        while (paths.Count > 0)
        {
            List<string> path = paths.Dequeue();
            List<string> all = [.. ExplainedBy(path[path.Count - 1]).Where(step => nodes.ContainsKey(step) && !IsEvidence(step))];
            List<string> next = [.. all.Where(step => !problems.NotApplicable.Contains(step))];
            if (all.Count == 0 && path.Count > 1)
            {
                return Steps(path, problems);
            }

            // It would lead on, but not on this machine: good enough when no way leads to an end.
            cutShort ??= next.Count == 0 && path.Count > 1 ? path : null;

            // What is seen to be wrong is the likelier way.
            foreach (string step in next.OrderBy(step => problems.Ids.Contains(step) ? 0 : 1).Where(seen.Add))
            {
                paths.Enqueue([.. path, step]);
            }
        }

        return cutShort is null ? [] : Steps(cutShort, problems);
    }

    private List<ConsequenceStep> Steps(List<string> path, Problems problems) =>
        [.. path.Skip(1).Select(id => new ConsequenceStep(id, nodes[id].Title, problems.Ids.Contains(id)))];

    private HashSet<string> Reach(string id, System.Func<Node, bool> passable)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(ExplainedBy(id));
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (nodes.TryGetValue(next, out Node? node) && passable(node) && reached.Add(next))
            {
                foreach (string effect in node.Explains)
                {
                    open.Push(effect);
                }
            }
        }

        return reached;
    }

    private sealed class Node(string id, string title, IReadOnlyList<string> explains, bool isCheck, bool isEvidence, IReadOnlyList<string> alsoCausedBy)
    {
        public string Id => id;

        public string Title => title;

        public IReadOnlyList<string> Explains => explains;

        public bool IsCheck => isCheck;

        public bool IsEvidence => isEvidence;

        public IReadOnlyList<string> AlsoCausedBy => alsoCausedBy;
    }
}
