namespace RdpTroubleshoot.Hosts;

/// <summary>What came of a change to a machine.</summary>
public sealed class EditResult
{
    private EditResult(bool isDone, uint? code, string why)
    {
        IsDone = isDone;
        Code = code;
        Why = why;
    }

    /// <summary>The change was made.</summary>
    public static EditResult Done { get; } = new(true, null, "");

    /// <summary>Whether the change was made.</summary>
    public bool IsDone { get; }

    /// <summary>The Win32 error or HRESULT of a failure, where there is one.</summary>
    public uint? Code { get; }

    /// <summary>The failure in words; empty when the change was made.</summary>
    public string Why { get; }

    /// <summary>The change was not made.</summary>
    /// <param name="why">The failure in words.</param>
    /// <param name="code">The Win32 error or HRESULT, where there is one.</param>
    public static EditResult Failed(string why, uint? code = null) => new(false, code, why);

    /// <inheritdoc/>
    public override string ToString() => IsDone ? "done" : Why;
}
