using System.Runtime.InteropServices;

namespace Reelhouse.LightGbm;

/// <summary>The part of LightGBM's C API that training, saving and predicting take (c_api.h).</summary>
internal static unsafe partial class NativeMethods
{
    public const int Float32 = 0;
    public const int Float64 = 1;
    private const string Library = "lib_lightgbm";

    public static void Check(int result)
    {
        if (result != 0) throw new LightGbmException(Marshal.PtrToStringUTF8(LGBM_GetLastError()) ?? "LightGBM failed");
    }

    [LibraryImport(Library)]
    private static partial nint LGBM_GetLastError();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LGBM_DatasetCreateFromMat(void* data, int type, int rows, int columns, int isRowMajor, string parameters, nint reference, out nint dataset);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LGBM_DatasetSetField(nint dataset, string name, void* data, int count, int type);

    [LibraryImport(Library)]
    public static partial int LGBM_DatasetFree(nint dataset);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LGBM_BoosterCreate(nint dataset, string parameters, out nint booster);

    [LibraryImport(Library)]
    public static partial int LGBM_BoosterUpdateOneIter(nint booster, out int isFinished);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LGBM_BoosterLoadModelFromString(string model, out int iterations, out nint booster);

    [LibraryImport(Library)]
    public static partial int LGBM_BoosterSaveModelToString(nint booster, int start, int iterations, int importance, long capacity, out long length, byte* text);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LGBM_BoosterPredictForMat(
        nint booster, void* data, int type, int rows, int columns, int isRowMajor, int predictType, int start, int iterations, string parameters, out long length, double* scores);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int LGBM_BoosterPredictForMatSingleRowFastInit(
        nint booster, int predictType, int start, int iterations, int type, int columns, string parameters, out nint fast);

    [LibraryImport(Library)]
    public static partial int LGBM_BoosterPredictForMatSingleRowFast(nint fast, void* row, out long length, double* scores);

    [LibraryImport(Library)]
    public static partial int LGBM_FastConfigFree(nint fast);

    [LibraryImport(Library)]
    public static partial int LGBM_BoosterFree(nint booster);
}
