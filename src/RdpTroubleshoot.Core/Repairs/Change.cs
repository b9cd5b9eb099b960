using RdpTroubleshoot.Hosts;

namespace RdpTroubleshoot.Repairs;

/// <summary>One change to a machine as data: what is there now, what is to be there, and both ways between them.</summary>
public abstract record Change
{
    /// <summary>Why it is made, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What it does to people who work on the machine.</summary>
    public ChangeImpact Impact { get; init; }

    /// <summary>What is changed: a path and a name.</summary>
    public abstract string Target { get; }

    /// <summary>What is there now, as a person reads it.</summary>
    public abstract string OldText { get; }

    /// <summary>What is to be there, as a person reads it.</summary>
    public abstract string NewText { get; }

    /// <summary>How the machine stands towards the change. It reads, and writes nothing.</summary>
    /// <param name="host">The machine; each call reads anew.</param>
    public abstract ChangeState Compare(IHost host);

    /// <summary>Makes the change.</summary>
    /// <param name="editor">The machine.</param>
    public abstract EditResult Apply(IHostEditor editor);

    /// <summary>Takes the change back.</summary>
    /// <param name="editor">The machine.</param>
    public abstract EditResult Undo(IHostEditor editor);

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Target}: {OldText} -> {NewText}";
}
