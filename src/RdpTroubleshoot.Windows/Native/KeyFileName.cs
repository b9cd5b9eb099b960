using System.Runtime.InteropServices;
using System.Text;
using RdpTroubleshoot.Windows.Reading;

namespace RdpTroubleshoot.Windows.Native;

/// <summary>The file name of an open key: CryptGetProvParam (wincrypt.h) or NCryptGetProperty (ncrypt.h).</summary>
internal static class KeyFileName
{
    /// <summary>PP_UNIQUE_CONTAINER (wincrypt.h), in the system's 8-bit characters.</summary>
    private const uint UniqueContainer = 36;

    /// <summary>NCRYPT_UNIQUE_NAME_PROPERTY (ncrypt.h).</summary>
    private const string UniqueName = "Unique Name";

    private const int LongestName = 2048;

    /// <summary>The file name, or nothing when the provider does not say.</summary>
    /// <param name="key">The key.</param>
    public static string Of(PrivateKeyHandle key)
    {
        byte[] name = new byte[LongestName];
        uint size = LongestName;
        return key.IsNCrypt
            ? NCryptGetProperty(key, UniqueName, name, size, out size, 0) == NativeCode.Success ? Text(Encoding.Unicode, name, size) : ""
            : CryptGetProvParam(key, UniqueContainer, name, ref size, 0) ? Text(Encoding.ASCII, name, size) : "";
    }

    private static string Text(Encoding encoding, byte[] bytes, uint size) => encoding.GetString(bytes, 0, (int)size).TrimEnd('\0');

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptGetProvParam(PrivateKeyHandle provider, uint parameter, [Out] byte[] data, ref uint size, uint flags);

    [DllImport("ncrypt.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int NCryptGetProperty(
        PrivateKeyHandle key, string property, [Out] byte[] output, uint size, out uint written, uint flags);
}
