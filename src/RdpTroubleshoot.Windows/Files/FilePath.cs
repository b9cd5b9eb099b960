using System;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Files;

/// <summary>Makes a path fit to be opened.</summary>
internal static class FilePath
{
    /// <summary>MAX_PATH (minwindef.h): longer paths need the prefix that turns the limit off.</summary>
    private const int MaximumLength = 260;

    private const string LongPrefix = @"\\?\";

    /// <summary>
    /// The path to open. Only paths on a drive are opened: paths come from the registry too, and one to another machine or a device would
    /// send this reader's credentials there or touch the device.
    /// </summary>
    /// <param name="path">The full path.</param>
    public static string ToNative(string path)
    {
        if (!IsOnDrive(path))
        {
            throw new UnreadableException(@"only full paths on a drive, such as C:\Windows, are read");
        }

        string seen = PastRedirection(path);
        return seen.Length < MaximumLength ? seen : LongPrefix + seen.Replace('/', '\\');
    }

    private static bool IsOnDrive(string path) =>
        path.Length >= 3 && char.ToUpperInvariant(path[0]) is >= 'A' and <= 'Z' && path[1] == ':' && path[2] is '\\' or '/' && path.IndexOf('\0') < 0;

    /// <summary>A 32-bit process sees SysWOW64 as System32, and the real one as Sysnative ("File System Redirector" of the Win32 documentation).</summary>
    private static string PastRedirection(string path)
    {
        if (!Environment.Is64BitOperatingSystem || Environment.Is64BitProcess)
        {
            return path;
        }

        string windows = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
        string redirected = windows + @"\System32\";
        return path.StartsWith(redirected, StringComparison.OrdinalIgnoreCase)
            ? windows + @"\Sysnative\" + path.Substring(redirected.Length)
            : path;
    }
}
