using System;
using System.Threading;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Repairs.Running;

namespace RdpTroubleshoot.Script;

/// <summary>This machine as repairs and their undoing need it, where nobody can be asked.</summary>
internal static class ScriptEnvironment
{
    /// <summary>The machine.</summary>
    /// <param name="mayDropSessions">Whether what drops sessions may be done.</param>
    public static RepairEnvironment Of(bool mayDropSessions) =>
        LocalEnvironment.Of(new SilentObserver(mayDropSessions), ScriptVersion.Text, CancellationToken.None);

    /// <summary>Keeps other runs out until it is let go.</summary>
    /// <exception cref="ScriptFailedException">Another one is under way, or the folder of the journals is not to be used.</exception>
    public static IDisposable Enter()
    {
        Require(LocalMachine.Current.Enter(out IDisposable? hold));
        return hold!;
    }

    /// <summary>Goes on only where something was done.</summary>
    /// <exception cref="ScriptFailedException">It was not.</exception>
    public static void Require(EditResult result)
    {
        if (!result.IsDone)
        {
            throw new ScriptFailedException($"The journal by which a repair is taken back could not be begun: {result.Why}. Nothing was changed.");
        }
    }
}
