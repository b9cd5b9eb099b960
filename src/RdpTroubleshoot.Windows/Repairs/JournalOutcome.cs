using System;
using System.Globalization;
using System.IO;
using RdpTroubleshoot.Hosts;
using RdpTroubleshoot.Windows.Editing;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Repairs;

/// <summary>Turns what reading and writing journals throws into outcomes in words.</summary>
internal static class JournalOutcome
{
    /// <summary>EAGAIN, EEXIST and ENOSPC (errno.h), as .NET gives them in an HRESULT off Windows.</summary>
    private const uint Locked = 11;
    private const uint Exists = 17;
    private const uint NoSpace = 28;

    /// <summary>ERROR_SHARING_VIOLATION (winerror.h).</summary>
    private const uint SharingViolation = 32;

    /// <summary>ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL (winerror.h).</summary>
    private const uint HandleDiskFull = 39;
    private const uint DiskFull = 112;

    /// <summary>Writes.</summary>
    /// <param name="target">What is written.</param>
    /// <param name="write">The write.</param>
    public static EditResult Write(string target, Action write)
    {
        try
        {
            write();
            return EditResult.Done;
        }
        catch (NativeException failure)
        {
            EditResult result = EditOutcome.Of(failure);
            return EditResult.Failed(target + ": " + result.Why, result.Code);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            uint code = Code(failure);
            return EditResult.Failed(target + ": " + Words(failure, code), failure is IOException ? code : null);
        }
    }

    /// <summary>Reads.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="source">Where it is read.</param>
    /// <param name="read">The read.</param>
    public static Observed<T> Read<T>(string source, Func<Observed<T>> read)
    {
        try
        {
            return read().From(source);
        }
        catch (NativeException failure)
        {
            return NativeOutcome.Of<T>(failure, source);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return Observed.Absent<T>(source);
        }
        catch (UnauthorizedAccessException)
        {
            return Observed.Denied<T>("run elevated", source);
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            return Observed.Failed<T>(Words(failure, Code(failure)), source);
        }
    }

    private static uint Code(Exception failure) => NativeCode.ToWin32(unchecked((uint)failure.HResult)) switch
    {
        HandleDiskFull => DiskFull,
        Exists when !LiveHost.IsSupported => NativeCode.FileExists,
        NoSpace when !LiveHost.IsSupported => DiskFull,
        Locked when !LiveHost.IsSupported => SharingViolation,
        uint code => code,
    };

    private static bool IsExpected(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or UnreadableException or RefusedException or NotSupportedException or ArgumentException;

    /// <summary>Messages of the framework depend on the display language: type and number do not.</summary>
    private static string Words(Exception failure, uint code) => failure switch
    {
        UnreadableException or RefusedException => failure.Message,
        UnauthorizedAccessException => "access denied: run elevated",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        IOException when code is DiskFull => "the disk is full",
        IOException when code is SharingViolation => "another repair or undo of this machine is under way",
        IOException when code is NativeCode.FileExists or NativeCode.AlreadyExists => "it is there already",
        _ => string.Format(CultureInfo.InvariantCulture, "{0} (0x{1:X8})", failure.GetType().Name, failure.HResult),
    };
}
