namespace RdpTroubleshoot.Machines;

/// <summary>The machine that cmdlets look at and repair.</summary>
internal static class LocalMachine
{
    /// <summary>The running Windows; tests put a simulated one in its place.</summary>
    public static ILocalMachine Current { get; set; } = new WindowsMachine();
}
