using System;
using System.Collections.Generic;
using System.Linq;
using RdpTroubleshoot.Binding;
using RdpTroubleshoot.Checks;
using RdpTroubleshoot.Files;
using RdpTroubleshoot.Judgement;
using RdpTroubleshoot.Machines;
using RdpTroubleshoot.Snapshots;

namespace RdpTroubleshoot.Commands;

/// <summary>A cmdlet that looks at machines: this one, or recorded ones.</summary>
public abstract class HostCommand : RdpCommand
{
    private bool warned;

    /// <summary>The running Windows, each thing read once; null, and an error, where this is not Windows.</summary>
    private protected HostRecorder? OpenLive()
    {
        if (!LocalMachine.Current.IsSupported)
        {
            WriteError(Errors.LiveHostNeedsWindows(MyInvocation.MyCommand.Name));
            return null;
        }

        var recorder = new HostRecorder(LocalMachine.Current.Open(Cancellation), ModuleInfo.Version);
        WarnIfNotElevated(recorder);
        return recorder;
    }

    /// <summary>The snapshots that a source holds. What cannot be read is an error, and the rest goes on.</summary>
    private protected IEnumerable<HostSnapshot> Read(SnapshotSource source)
    {
        if (source.Path is null)
        {
            return Try(source, () => source.Snapshot ?? HostSnapshot.Parse(source.Json!)) is HostSnapshot snapshot ? [snapshot] : [];
        }

        return ReadFiles(source.Path, source.IsLiteral);
    }

    /// <summary>The snapshots in the files that a path names.</summary>
    private protected IEnumerable<HostSnapshot> ReadFiles(string path, bool isLiteral)
    {
        foreach (string file in Try(path, () => SnapshotPaths.Find(SessionState, path, isLiteral)) ?? [])
        {
            WriteVerbose($"Reading snapshot {file}");
            if (Try(file, () => SnapshotFile.Read(file, Cancellation)) is HostSnapshot snapshot)
            {
                yield return snapshot;
            }
        }
    }

    /// <summary>The result of work on files, or null and an error.</summary>
    private protected T? Try<T>(object target, Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (UserFileException error)
        {
            WriteError(Errors.Of(error, target));
        }
        catch (SnapshotFormatException error)
        {
            WriteError(Errors.Of(error, target));
        }

        return null;
    }

    /// <summary>The findings, as each check ends; with progress and a verbose line a check.</summary>
    /// <param name="examiner">The machine's examiner.</param>
    /// <param name="checks">The checks to run.</param>
    private protected IEnumerable<Finding> Run(HostExaminer examiner, IReadOnlyList<CheckInfo> checks)
    {
        using var progress = new CheckProgress(this, "Examining Remote Desktop", checks.Count);
        var ids = new HashSet<string>(checks.Select(check => check.Id));
        int done = 0;
        foreach (IReadOnlyList<Finding> findings in examiner.Run(check => ids.Contains(check.Id), Cancellation))
        {
            WriteVerbose($"{checks[done]}: {string.Join(", ", findings.Select(finding => finding.Outcome))}");
            done++;
            progress.Show(done, checks.ElementAtOrDefault(done));
            foreach (Finding finding in findings)
            {
                yield return finding;
            }
        }
    }

    private void WarnIfNotElevated(HostRecorder recorder)
    {
        if (!warned && recorder.Recording.Machine.Elevated.ValueOr(true) is false)
        {
            warned = true;
            WriteWarning(
                "Not elevated: what only administrators may read will be reported as not judged. "
                + "Start PowerShell with 'Run as administrator' and run it again.");
        }
    }
}
